import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { type AlongPreview, previewAlong } from '#libs/simulation/index';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { alongSchema, type AskedAlong, askedAlong } from './along-schema.ts';
import { COMMAND_SETTING } from './plans.controller.ts';
import { stepInPath } from './step-in-path.ts';

@ApiTags('plans')
@Controller('plans')
export class AlongController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** What would move along if a step moved, for `along` of `move-deadline` and `grant-request`. Nothing is saved. */
  @Get(':key/measures/:number/steps/:step/along')
  @ApiQuery({ name: 'to', description: 'A plain date', example: '2027-06-30' })
  @ApiOkResponse({ standardSchema: alongSchema })
  @ApiResponse({ status: 400, description: 'The request is not understood.' })
  @ApiResponse({ status: 404, description: 'There is no such plan, measure or step.' })
  @ApiResponse({ status: 422, description: 'The step cannot move to that day.' })
  along(
    @Param('key') plan: string,
    @Param('number') measure: string,
    @Param('step') step: string,
    @Query({ schema: askedAlong }) { to }: AskedAlong,
  ): Promise<AlongPreview> {
    return this.setting.transaction((ports) =>
      previewAlong(ports, { plan, measure, step: stepInPath(measure, step), to }),
    );
  }
}
