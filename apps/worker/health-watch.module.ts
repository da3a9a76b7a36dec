import { healthWatch } from '#libs/database/index';
import { HealthWatch } from '#libs/health/index';
import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What this process knows about how everything is; whoever meets a database in trouble tells it. */
@Global()
@Module({
  providers: [{ provide: HealthWatch, inject: [DataSource], useFactory: (source: DataSource) => healthWatch(source) }],
  exports: [HealthWatch],
})
export class HealthWatchModule {}
