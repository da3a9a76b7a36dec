import { type RecordPorts } from '#libs/database/index';
import { type PlanGaps, planGaps } from '#libs/gaps/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { planGapsSchema } from './gaps-schema.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class GapsController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** Where nobody can be reached, the most urgent first. Works while the Temporal server is away. */
  @Get(':key/gaps')
  @ApiOkResponse({ standardSchema: planGapsSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  gaps(@Param('key') key: string): Promise<PlanGaps> {
    return this.setting.transaction((ports) => planGaps(ports, key));
  }
}
