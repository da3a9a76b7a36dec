import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

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
