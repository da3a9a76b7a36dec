import { type NextFunction, type Request, type Response } from 'express';
import { errorBody } from './error-body.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The API has no sign-in yet, so it answers this machine only: a foreign Host (a name somebody pointed at 127.0.0.1) or a
 * foreign Origin (a page of another site in a browser here) is refused.
 */
export function loopbackOnly(request: Request, response: Response, next: NextFunction): void {
  const { host, origin } = request.headers;
  if (isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin))) return next();
  response
    .status(403)
    .json(
      errorBody(
        'foreign-host',
        'Diese Schnittstelle antwortet nur auf diesem Rechner. Bitte rufen Sie sie unter http://127.0.0.1 auf.',
        'This interface answers on this machine only. Please call it at http://127.0.0.1.',
      ),
    );
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopback.has(new URL(address).hostname);
}
