import { type RecordPorts } from '#libs/database/index';
import {
  commandPlan,
  type MeasureCommandSetting,
  planNamed,
  type PolicyHistory,
  policyHistory,
} from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { effectOfPolicyVersion, type PolicyEffect, previewPolicy } from '#libs/simulation/index';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
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

@ApiTags('plans')
@Controller('plans')
export class PolicyController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

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

  /** Saves a change as the next version, which holds at once, and says what it touches. */
  @Post(':key/policy')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key again changes nothing.',
  })
  @ApiOkResponse({ standardSchema: policySavedSchema })
  @ApiResponse({ status: 404, description: 'There is no such plan.' })
  @ApiResponse({ status: 409, description: 'The key was used for another command.' })
  @ApiResponse({ status: 422, description: 'The change cannot be saved; nothing was changed.' })
  async change(
    @Param('key') plan: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: policyChangeBody }) body: PolicyChangeBody,
  ): Promise<PolicySaved> {
    if (key === undefined || key.trim() === '') throw InvalidRequest.withoutKey();
    const { id: planId } = await this.setting.transaction((ports) => planNamed(ports, plan));
    const command = { do: 'change-policy', ...body } as const;
    const outcome = await commandPlan(this.setting, { key, actor: 'coordination', planId, command });
    if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
    const version = body.base + 1;
    const effect = await this.setting.transaction((ports) => effectOfPolicyVersion(ports, plan, version));
    return { ...outcome, version, effect };
  }
}
