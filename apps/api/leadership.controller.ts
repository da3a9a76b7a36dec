import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { planLeadership } from '#libs/notices/index';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type z } from 'zod';
import { commandAnswer } from './commands/command-body.ts';
import { InvalidRequest } from './errors.ts';
import { giveLeadershipCommand, type LeadershipBody, leadershipBody } from './leadership-commands.ts';
import { leadershipSchema } from './leadership-schema.ts';
import { leadershipView, type LeadershipView } from './leadership-view.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class LeadershipController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** What leadership is asked, and the next summary as it would read if nothing changes before its day. */
  @Get(':key/leadership')
  @ApiOkResponse({ standardSchema: leadershipSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  async leadership(@Param('key') key: string): Promise<LeadershipView> {
    return leadershipView(await this.setting.transaction((ports) => planLeadership(ports, key)));
  }

  /** What coordination asks leadership and writes to it. Works while the Temporal server is away. */
  @Post(':key/leadership')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key again gives the same answer and changes nothing.',
  })
  @ApiOkResponse({ standardSchema: commandAnswer })
  @ApiResponse({ status: 400, description: 'The request is not understood.' })
  @ApiResponse({ status: 404, description: 'There is no such plan or measure.' })
  @ApiResponse({ status: 409, description: 'The key was used for another command.' })
  @ApiResponse({ status: 422, description: 'The rules do not allow the command; nothing was changed.' })
  async command(
    @Param('key') plan: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: leadershipBody }) body: LeadershipBody,
  ): Promise<z.output<typeof commandAnswer>> {
    if (key === undefined || key.trim() === '') throw InvalidRequest.withoutKey();
    const outcome = await giveLeadershipCommand(this.setting, plan, key, body);
    if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
    return outcome;
  }
}
