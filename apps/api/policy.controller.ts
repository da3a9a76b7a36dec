import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting, planNamed, type PolicyHistory, policyHistory } from '#libs/measures/index';
import { type PolicyEffect, previewPolicy, savePolicy } from '#libs/simulation/index';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Logger } from 'pino';
import { InvalidRequest } from './errors.ts';
import { COMMAND_SETTING } from './plans.controller.ts';
import {
  type PolicyChangeBody,
  policyChangeBody,
  policyEffectSchema,
  type PolicySaved,
  policySavedSchema,
  policySchema,
} from './policy-schema.ts';

/** Injection token of the log (pino) of what could not be computed about a saved change. */
export const POLICY_LOG = Symbol('POLICY_LOG');

@ApiTags('plans')
@Controller('plans')
export class PolicyController {
  constructor(
    @Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>,
    @Inject(POLICY_LOG) private readonly log: Pick<Logger, 'error'>,
  ) {}

  /** The numbers by which offices are asked and reminded, and since when. */
  @Get(':key/policy')
  @ApiOkResponse({ standardSchema: policySchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  policy(@Param('key') key: string): Promise<PolicyHistory> {
    return this.setting.transaction((ports) => policyHistory(ports, key));
  }

  /** What a change would touch. Nothing is saved. */
  @Post(':key/policy/preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: policyEffectSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  @ApiResponse({ status: 422, description: 'The change cannot be saved.' })
  preview(
    @Param('key') key: string,
    @Body({ schema: policyChangeBody }) body: PolicyChangeBody,
  ): Promise<PolicyEffect> {
    return this.setting.transaction((ports) => previewPolicy(ports, key, body));
  }

  /** Saves a change as the next version, which holds at once, and says what it touches, as far as that can be computed. */
  @Post(':key/policy')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key again changes nothing.',
  })
  @ApiOkResponse({ standardSchema: policySavedSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  @ApiResponse({ status: 409, description: 'The key was used for another command, or for another change or base.' })
  @ApiResponse({ status: 422, description: 'The change cannot be saved; nothing was changed.' })
  async change(
    @Param('key') plan: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: policyChangeBody }) body: PolicyChangeBody,
  ): Promise<PolicySaved> {
    if (key === undefined || key.trim() === '') throw InvalidRequest.withoutKey();
    const named = await this.setting.transaction((ports) => planNamed(ports, plan));
    const saved = await savePolicy(this.setting, { plan: named, key, ...body }, (error) =>
      this.log.error({ code: 'policy-effect-unknown', err: error }, 'a policy was saved, its effect is not known'),
    );
    return { done: true, ...saved };
  }
}
