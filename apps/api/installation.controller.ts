import { type RecordPorts } from '#libs/database/index';
import { dayOf } from '#libs/installation/domain/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { COMMAND_SETTING } from './plans.controller.ts';

/** `now` is an instant (ISO 8601 in UTC) and `today` its day in Germany, both by the installation's clock. */
const installationAnswer = z.object({
  kind: z.enum(['real', 'demonstration']),
  now: z.iso.datetime(),
  today: z.iso.date(),
});

const timeZone = 'Europe/Berlin';

@ApiTags('installation')
@Controller('installation')
export class InstallationController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  @Get()
  @ApiOkResponse({ standardSchema: installationAnswer })
  installation(): Promise<z.output<typeof installationAnswer>> {
    return this.setting.transaction(async ({ installations, clock }) => {
      const now = await clock.now();
      // Without an installation yet the clock shows real time.
      return { kind: (await installations.get())?.kind ?? 'real', now, today: dayOf(now, timeZone) };
    });
  }
}
