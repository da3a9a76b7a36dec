import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting, possibleCommands } from '#libs/measures/index';
import { measureDetail } from '#libs/overview/index';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { measureSchema, type MeasureView } from './measure-schema.ts';
import { measureView } from './measure-view.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class MeasureController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** How a measure stands step by step, what comes next, and who may do what and why not. Works while the Temporal server is away. */
  @Get(':key/measures/:number')
  @ApiOkResponse({ standardSchema: measureSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan or measure.' })
  measure(@Param('key') key: string, @Param('number') number: string): Promise<MeasureView> {
    return this.setting.transaction(async (ports) =>
      measureView(await possibleCommands(ports, key, number), await measureDetail(ports, key, number)),
    );
  }
}
