import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { type PlanDecisions } from '#libs/overview/domain/index';
import { planDecisions } from '#libs/overview/index';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { planDecisionsSchema } from './decisions-schema.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class DecisionsController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** What coordination has to decide: undecided requests and disputes. Works while the Temporal server is away. */
  @Get(':key/decisions')
  @ApiOkResponse({ standardSchema: planDecisionsSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  decisions(@Param('key') key: string): Promise<PlanDecisions> {
    return this.setting.transaction((ports) => planDecisions(ports, key));
  }
}
