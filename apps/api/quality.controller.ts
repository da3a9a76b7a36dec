import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { type PlanQuality, planQuality } from '#libs/quality/index';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { COMMAND_SETTING } from './plans.controller.ts';
import { planQualitySchema } from './quality-schema.ts';

@ApiTags('plans')
@Controller('plans')
export class QualityController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** What will hurt later: no small steps, no dates, goals that cannot be measured. Works while the Temporal server is away. */
  @Get(':key/quality')
  @ApiOkResponse({ standardSchema: planQualitySchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  quality(@Param('key') key: string): Promise<PlanQuality> {
    return this.setting.transaction((ports) => planQuality(ports, key));
  }
}
