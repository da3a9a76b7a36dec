import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { planOverview } from '#libs/overview/index';
import { type PlanOverview } from '#libs/overview/domain/index';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { planOverviewSchema } from './overview-schema.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class OverviewController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** Works while the Temporal server is away. */
  @Get(':key/overview')
  @ApiOkResponse({ standardSchema: planOverviewSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  overview(@Param('key') key: string): Promise<PlanOverview> {
    return this.setting.transaction((ports) => planOverview(ports, key));
  }
}
