import { PlainError } from '#libs/config/index';
import { troubleOf } from '#libs/database/index';
import { type HealthWatch } from '#libs/health/index';
import { CommandKeyReused } from '#libs/measures/index';
import { Refusal, type RefusalCode, refusalText } from '#libs/measures/domain/index';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import { type Response } from 'express';
import { type Logger } from 'pino';
import { demonstrationStatus } from './demonstration-refusals.ts';
import { type ErrorBody, errorBody } from './error-body.ts';

/** The request itself is wrong: a field, or the key. */
export class InvalidRequest extends Error {
  private constructor(readonly body: ErrorBody) {
    super(body.code);
  }

  static withoutKey(): InvalidRequest {
    return new InvalidRequest(
      errorBody(
        'idempotency-key-missing',
        'Der Aufruf braucht den Kopf „Idempotency-Key“ mit einem neuen, eindeutigen Wert, zum Beispiel einer UUID.',
        'The request needs the header "Idempotency-Key" with a new, unique value, for example a UUID.',
      ),
    );
  }

  /** @param fields what is wrong, with the reason in German; '' for the request as a whole. */
  static withFields(fields: readonly { name: string; reason: string }[]): InvalidRequest {
    const reasons = fields.map(({ name, reason }) => (name === '' ? reason : `${name}: ${reason}`));
    const names = fields.flatMap(({ name }) => (name === '' ? [] : [name]));
    return new InvalidRequest(
      errorBody(
        'invalid-command',
        `Der Befehl ist so nicht verständlich: ${reasons.join('; ')}.`,
        `The command is not understood${names.length === 0 ? '' : `; please check ${names.join(', ')}`}.`,
      ),
    );
  }
}

const unknown: readonly RefusalCode[] = [
  'plan-not-found',
  'mail-not-found',
  'measure-not-found',
  'step-not-found',
  'office-not-found',
];

/** Every error as a code with a sentence; what is unexpected goes to the log and never to the caller. */
@Catch()
export class ErrorsAsSentences implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly watch: HealthWatch,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, body } = this.answerTo(error);
    host.switchToHttp().getResponse<Response>().status(status).json(body);
  }

  private answerTo(error: unknown): { status: number; body: ErrorBody } {
    if (error instanceof Refusal) {
      const body = errorBody(error.code, refusalText(error, 'de'), refusalText(error, 'en'));
      return { status: unknown.includes(error.code) ? 404 : 422, body };
    }
    if (error instanceof InvalidRequest) return { status: 400, body: error.body };
    if (error instanceof CommandKeyReused) return { status: 409, body: keyReused };
    if (error instanceof PlainError) {
      const status = demonstrationStatus[error.code];
      if (status === 503) this.log.warn({ code: 'process-silent', err: error }, 'the demonstration stands still');
      if (status !== undefined) return { status, body: bodyOf(error) };
    }
    if (error instanceof NotFoundException) return { status: 404, body: noSuchAddress };
    if (error instanceof HttpException && error.getStatus() < 500)
      return { status: error.getStatus(), body: unreadable };
    const trouble = troubleOf(error);
    if (trouble !== null) {
      this.watch.saw(error);
      this.log.error({ code: trouble.code, detail: trouble.detail }, 'the database is in trouble');
      return { status: 503, body: bodyOf(trouble) };
    }
    this.log.error({ code: 'unexpected', err: error }, 'request failed');
    return { status: 500, body: unexpected };
  }
}

function bodyOf({ code, german, english }: PlainError): ErrorBody {
  return errorBody(code.toLowerCase().replaceAll('_', '-'), german, english);
}

const keyReused = errorBody(
  'command-key-reused',
  'Dieser „Idempotency-Key“ gehört schon zu einem anderen Befehl. Bitte verwenden Sie einen neuen.',
  'This "Idempotency-Key" already belongs to another command. Please use a new one.',
);
export const noSuchAddress = errorBody(
  'not-found',
  'Unter dieser Adresse gibt es nichts. Was es gibt, zeigt /api/docs.',
  'There is nothing at this address. See /api/docs for what there is.',
);
const unreadable = errorBody(
  'unreadable-request',
  'Der Aufruf ist nicht lesbar. Bitte senden Sie JSON.',
  'The request cannot be read. Please send JSON.',
);
const unexpected = errorBody(
  'unexpected',
  'Das hat nicht geklappt; der Fehler ist vermerkt. Bitte versuchen Sie es noch einmal mit demselben „Idempotency-Key“.',
  'That did not work; the error is noted. Please try again with the same "Idempotency-Key".',
);
