import { HealthWatch } from '#libs/health/index';
import { type HealthReport } from '#libs/health/domain/index';
import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { healthReportSchema } from './health-schema.ts';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(HealthWatch) private readonly watch: HealthWatch,
  ) {}

  /** What is wrong, since when and what to do; also while database, Temporal server or worker are away. */
  @Get()
  @ApiOkResponse({ standardSchema: healthReportSchema })
  report(): Promise<HealthReport> {
    return this.watch.report();
  }

  @Get('live')
  @ApiOkResponse({ standardSchema: z.object({ live: z.literal(true) }) })
  live(): { live: true } {
    return { live: true };
  }

  /** Ready when the record answers and has the shape that this code knows; the Temporal server may be away. */
  @Get('ready')
  @ApiOkResponse({ standardSchema: z.object({ ready: z.literal(true) }) })
  @ApiResponse({ status: 503, description: 'The record is not reachable or has another shape.' })
  async ready(): Promise<{ ready: true }> {
    if (await this.source.showMigrations()) throw new ServiceUnavailableException();
    return { ready: true };
  }
}
