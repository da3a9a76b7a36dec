import { type NextFunction, type Request, type Response } from 'express';
import { noSuchAddress } from './errors.ts';

/** No name in the record has a NUL in it, and the database does not even look for one. */
export function readablePath(request: Request, response: Response, next: NextFunction): void {
  if (!request.path.includes('%00')) return next();
  response.status(404).json(noSuchAddress);
}
