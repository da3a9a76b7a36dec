import { type CanActivate, type ExecutionContext, Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { type Request } from 'express';

/** A form on another site can send every other kind of body without asking the browser. */
@Injectable()
export class JsonOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    // Without a body there is no type either.
    if (context.switchToHttp().getRequest<Request>().is('application/json')) return true;
    throw new UnsupportedMediaTypeException();
  }
}
