import { type RecordPorts } from '#libs/database/index';
import { markMail } from '#libs/mail/index';
import { type MeasureCommandSetting, planNamed } from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type z } from 'zod';
import { commandAnswer } from './commands/command-body.ts';
import { InvalidRequest } from './errors.ts';
import { mailCommand, type MailCommandBody, mailCommandBody } from './mail-command-body.ts';
import { COMMAND_SETTING } from './plans.controller.ts';

@ApiTags('plans')
@Controller('plans')
export class MailsController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** Says of a mail, by its number, that it came back, or that what it tells has arrived after all. */
  @Post(':key/mails/:number/commands')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key again gives the same answer and changes nothing.',
  })
  @ApiOkResponse({ standardSchema: commandAnswer })
  @ApiResponse({ status: 400, description: 'The request is not understood.' })
  @ApiResponse({ status: 404, description: 'There is no such plan or mail.' })
  @ApiResponse({ status: 409, description: 'The key was used for another command.' })
  @ApiResponse({ status: 422, description: 'The rules do not allow the command; nothing was changed.' })
  async command(
    @Param('key') plan: string,
    @Param('number') number: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: mailCommandBody }) body: MailCommandBody,
  ): Promise<z.output<typeof commandAnswer>> {
    if (key === undefined || key.trim() === '') throw InvalidRequest.withoutKey();
    const { id: planId } = await this.setting.transaction((ports) => planNamed(ports, plan));
    const outcome = await markMail(this.setting, {
      key,
      actor: 'coordination',
      planId,
      number,
      command: mailCommand(body),
    });
    if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
    return outcome;
  }
}
