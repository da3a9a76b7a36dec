import { type NextFunction, type Request, type Response } from 'express';

/** Everything from here, nothing inline; the design system draws its icons as `data:` images. */
const page = [
  `default-src 'self'`,
  `img-src 'self' data:`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The description of the API brings styles of its own within its page. */
const description = `${page}; style-src 'self' 'unsafe-inline'`;

/** What a browser may do with our answers: nothing that they do not need themselves. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': request.path.startsWith('/api/docs') ? description : page,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Pages of other sites cannot even embed what needs no permission to be read.
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  next();
}
