import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { commandAnswer, type CommandBody, commandBody } from './commands/command-body.ts';
import { InvalidRequest } from './errors.ts';
import { giveCommand } from './commands/give-command.ts';
import { type PlanEntry, planEntry } from './plan-entry.ts';

/** Injection token of the setting (`MeasureCommandSetting<RecordPorts>`) in which commands are given. */
export const COMMAND_SETTING = Symbol('COMMAND_SETTING');

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  @Get()
  @ApiOkResponse({ standardSchema: z.array(planEntry) })
  list(): Promise<PlanEntry[]> {
    return this.setting.transaction(async ({ plans, measures }) => {
      const entries: PlanEntry[] = [];
      for (const { id, key, title, shortTitle, activatedOn, backlogStartedOn, mailMode } of await plans.list()) {
        const ofPlan = await measures.ofPlan(id);
        const steps = ofPlan.reduce((sum, measure) => sum + measure.steps.length, 0);
        const { nextDeliveryAt } = await plans.deliveryOf(id);
        entries.push({
          key,
          title,
          shortTitle,
          measures: ofPlan.length,
          steps,
          activatedOn,
          backlogStartedOn,
          mailMode,
          nextDeliveryAt,
        });
      }
      return entries;
    });
  }

  /** Works while the Temporal server is away: the command is recorded and takes effect when it is back. */
  @Post(':key/commands')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key again gives the same answer and changes nothing.',
  })
  @ApiOkResponse({ standardSchema: commandAnswer })
  @ApiResponse({ status: 400, description: 'The request is not understood.' })
  @ApiResponse({ status: 404, description: 'There is no such plan, measure, step or office.' })
  @ApiResponse({ status: 409, description: 'The key was used for another command.' })
  @ApiResponse({ status: 422, description: 'The rules do not allow the command; nothing was changed.' })
  async command(
    @Param('key') plan: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: commandBody }) body: CommandBody,
  ): Promise<z.output<typeof commandAnswer>> {
    if (key === undefined || key.trim() === '') throw InvalidRequest.withoutKey();
    const outcome = await giveCommand(this.setting, plan, key, body);
    if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
    return outcome;
  }
}
