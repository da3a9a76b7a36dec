import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type ModuleMetadata,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ProcessWorker } from './process-worker.ts';

/** Runs the Temporal worker as long as the application runs; it is stopped before the database closes. */
@Module({})
export class TemporalWorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(ProcessWorker) private readonly worker: ProcessWorker) {}

  static with(parts: {
    imports: ModuleMetadata['imports'];
    inject: unknown[];
    useFactory: (...dependencies: never[]) => ProcessWorker;
  }): DynamicModule {
    const worker = { provide: ProcessWorker, inject: parts.inject as never[], useFactory: parts.useFactory };
    return { module: TemporalWorkerModule, imports: parts.imports ?? [], providers: [worker], exports: [worker] };
  }

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}
