import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';
import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { errorBody } from './error-body.ts';
import { noSuchAddress } from './errors.ts';

/** Where `npm run build` puts the web app. */
export const builtWebApp = (): string => join(projectDirectory(), 'dist', 'web');

/**
 * Serves the web app in `folder` at `/`. The names of its assets change with their content, so browsers may keep them; the
 * page itself is asked for anew each time. Leaves `/api` to the API; nothing else is there.
 */
export function webApp(folder: string): RequestHandler {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(folder, { index: 'index.html', cacheControl: false, setHeaders: notKept }));
  router.get('/', (request: Request, response: Response, next: NextFunction) => {
    if (existsSync(join(folder, 'index.html'))) return next();
    notKept(response);
    response.status(503);
    if (request.accepts(['html', 'json']) === 'html') response.type('html').send(missingPage);
    else response.json(missing);
  });
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (/^\/api(\/|$)/.test(request.path)) return next();
    response.status(404).json(noSuchAddress);
  });
  return router;
}

function notKept(response: Response): void {
  response.set('Cache-Control', 'no-cache');
}

const missing = errorBody(
  'web-app-missing',
  'Die Übersicht ist noch nicht gebaut. Bitte „npm run build“ ausführen und diese Seite neu laden.',
  'The overview is not built yet. Run "npm run build" and load this page again.',
);

const missingPage = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Schrittmacher</title></head>
<body>
<main>
<h1>Schrittmacher</h1>
<p>${missing.text}</p>
<p lang="en">${missing.english}</p>
</main>
</body>
</html>
`;
