import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HealthWatch } from '#libs/health/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Logger } from 'pino';
import { Metrics } from './metrics.ts';
import { hasStarted, isReady, Readiness } from './readiness.ts';

export interface HealthServerOptions {
  /** Port on 127.0.0.1. */
  port: number;
  log: Logger;
}

/** Injection token of the `HealthServerOptions`. */
export const HEALTH_SERVER = Symbol('HEALTH_SERVER');

interface Answer {
  status: number;
  type: string;
  body: string;
}

/** How the worker is, for programs on this machine: `GET /health`, `/health/live`, `/health/started`, `/health/ready`, `/metrics`. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    @Inject(HEALTH_SERVER) private readonly options: HealthServerOptions,
    @Inject(HealthWatch) private readonly watch: HealthWatch,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.server = createServer((request, response) => void this.respond(request, response));
    this.server.listen(this.options.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, body } = isFromHere(request)
      ? await this.answerTo(request.url).catch((error: unknown) => this.failed(error))
      : json(403, { code: 'foreign-host' });
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  }

  private async answerTo(url: string | undefined): Promise<Answer> {
    switch (url) {
      case '/health':
        return json(200, await this.watch.report());
      case '/health/live':
        return json(200, { live: true });
      case '/health/started': {
        const readiness = await this.readiness.check();
        const started = hasStarted(readiness);
        return json(started ? 200 : 503, { started, ...readiness });
      }
      case '/health/ready': {
        const readiness = await this.readiness.check();
        const ready = isReady(readiness);
        return json(ready ? 200 : 503, { ready, ...readiness });
      }
      case '/metrics':
        return { status: 200, type: this.metrics.contentType, body: await this.metrics.text() };
      default:
        return json(404, { code: 'not-found' });
    }
  }

  private failed(error: unknown): Answer {
    this.options.log.error({ code: 'unexpected', err: error }, 'a question about health failed');
    return json(500, { code: 'unexpected' });
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** There is no sign-in: a name that somebody pointed at 127.0.0.1 and a page of another site are refused. */
function isFromHere({ headers: { host, origin } }: IncomingMessage): boolean {
  const isLoopback = (address: string): boolean => URL.canParse(address) && loopback.has(new URL(address).hostname);
  return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin));
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}
