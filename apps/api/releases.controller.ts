import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting, planNamed } from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { planReleases, type PlanReleases, releaseNotices } from '#libs/notices/index';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type z } from 'zod';
import { commandAnswer } from './commands/command-body.ts';
import { InvalidRequest } from './errors.ts';
import { COMMAND_SETTING } from './plans.controller.ts';
import { planReleasesSchema, releaseBody, type ReleaseBody } from './releases-schema.ts';

@ApiTags('plans')
@Controller('plans')
export class ReleasesController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** The forecast of what goes out next, with what is released and what was held. Works while the Temporal server is away. */
  @Get(':key/releases')
  @ApiOkResponse({ standardSchema: planReleasesSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  releases(@Param('key') key: string): Promise<PlanReleases> {
    return this.setting.transaction((ports) => planReleases(ports, key));
  }

  /** Releases notices of the forecast for the next delivery; nothing that was not in it. */
  @Post(':key/releases')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key again gives the same answer and changes nothing.',
  })
  @ApiOkResponse({ standardSchema: commandAnswer })
  @ApiResponse({ status: 400, description: 'The request is not understood.' })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  @ApiResponse({ status: 409, description: 'The key was used for another command.' })
  @ApiResponse({ status: 422, description: 'Not in the forecast, or the forecast has changed; nothing was released.' })
  async release(
    @Param('key') plan: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: releaseBody }) release: ReleaseBody,
  ): Promise<z.output<typeof commandAnswer>> {
    if (key === undefined || key.trim() === '') throw InvalidRequest.withoutKey();
    const { id: planId } = await this.setting.transaction((ports) => planNamed(ports, plan));
    const outcome = await releaseNotices(this.setting, { key, actor: 'coordination', planId, release });
    if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
    return outcome;
  }
}
