import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { ProcessWorker } from '#libs/process/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Injection token of the port (number) on which the worker tells whether it is ready. */
export const HEALTH_PORT = Symbol('HEALTH_PORT');

export interface WorkerReadiness {
  /** The Temporal server gives this worker tasks. */
  polling: boolean;
  /** The record answers and has the shape that this code knows. */
  database: boolean;
}

/** `GET /health/live` and `GET /health/ready` on 127.0.0.1: ready means that the worker is polling. */
@Injectable()
export class Readiness implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    @Inject(HEALTH_PORT) private readonly port: number,
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ProcessWorker) private readonly worker: ProcessWorker,
  ) {}

  async check(): Promise<WorkerReadiness> {
    return { polling: this.worker.isPolling, database: await this.databaseIsCurrent() };
  }

  async onApplicationBootstrap(): Promise<void> {
    this.server = createServer((request, response) => void this.answer(request.url, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async answer(url: string | undefined, response: ServerResponse): Promise<void> {
    if (url === '/health/live') return send(response, 200, { live: true });
    if (url !== '/health/ready') return send(response, 404, { code: 'not-found' });
    const readiness = await this.check();
    const ready = readiness.polling && readiness.database;
    send(response, ready ? 200 : 503, { ready, ...readiness });
  }

  private async databaseIsCurrent(): Promise<boolean> {
    try {
      return !(await this.source.showMigrations());
    } catch {
      // Not reachable is an answer here, not an error: it is what the caller asks for.
      return false;
    }
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
