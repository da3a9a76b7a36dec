import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting, possibleCommands } from '#libs/measures/index';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { measureSchema, type MeasureView } from './measure-schema.ts';
import { measureView } from './measure-view.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class MeasureController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** Who may do what about a measure, and why not. Works while the Temporal server is away. */
  @Get(':key/measures/:number')
  @ApiOkResponse({ standardSchema: measureSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan or measure.' })
  async measure(@Param('key') key: string, @Param('number') number: string): Promise<MeasureView> {
    return measureView(await this.setting.transaction((ports) => possibleCommands(ports, key, number)));
  }
}
