import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DemonstrationClock } from './demonstration-clock.ts';
import { JsonOnly } from './json-only.ts';

const whosePlan = z.strictObject({
  plan: z.string({ error: 'bitte den Kurznamen eines Plans angeben, zum Beispiel „klima“' }),
});
const dayReached = z.object({ today: z.iso.date() });

@ApiTags('installation')
@Controller('demonstration')
export class DemonstrationController {
  constructor(@Inject(DemonstrationClock) private readonly clock: DemonstrationClock) {}

  /** Answers when the clock is there and everything on the way is done, which takes some seconds. */
  @Post('next-working-day')
  @HttpCode(200)
  @UseGuards(JsonOnly)
  @ApiOkResponse({ standardSchema: dayReached })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  @ApiResponse({ status: 409, description: 'This is no demonstration, or its clock is moving already.' })
  @ApiResponse({ status: 415, description: 'The request is not JSON.' })
  @ApiResponse({ status: 503, description: 'The worker or the Temporal server does not answer.' })
  nextWorkingDay(@Body({ schema: whosePlan }) { plan }: z.output<typeof whosePlan>): Promise<{ today: string }> {
    return this.clock.nextWorkingDay(plan);
  }
}
