import { type RecordPorts } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { mailItemText, mailWhyText, whyMail, whyOnRecord, whyText } from '#libs/why/index';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { COMMAND_SETTING } from './plans.controller.ts';
import { type AskedWhy, askedWhy, mailWhyAnswer, type MailWhyAnswer, type WhyAnswer, whyAnswer } from './why-schema.ts';

@ApiTags('plans')
@Controller('plans')
export class WhyController {
  constructor(@Inject(COMMAND_SETTING) private readonly setting: MeasureCommandSetting<RecordPorts>) {}

  /** Why somebody is told on a day, or why nobody. Works while the Temporal server is away. */
  @Get(':key/measures/:number/why')
  @ApiQuery({ name: 'on', description: 'A plain date', example: '2027-02-01' })
  @ApiQuery({ name: 'step', required: false, description: 'Number of the step; without it: the measure as a whole' })
  @ApiOkResponse({ standardSchema: whyAnswer })
  @ApiResponse({ status: 400, description: 'The request is not understood.' })
  @ApiResponse({ status: 404, description: 'There is no such plan, measure or step.' })
  async why(
    @Param('key') plan: string,
    @Param('number') measure: string,
    @Query({ schema: askedWhy }) { step, on }: AskedWhy,
  ): Promise<WhyAnswer> {
    const why = await this.setting.transaction((ports) =>
      whyOnRecord(ports, { plan, measure, step: step ?? null, on }),
    );
    return { why, text: whyText(why, 'de'), english: whyText(why, 'en') };
  }
  /** Why a mail came, with each of its notices: for its reader, so without addresses. */
  @Get(':key/mails/:number/why')
  @ApiOkResponse({ standardSchema: mailWhyAnswer })
  @ApiResponse({ status: 404, description: 'There is no such plan or mail.' })
  async whyMail(@Param('key') plan: string, @Param('number') number: string): Promise<MailWhyAnswer> {
    const why = await this.setting.transaction((ports) => whyMail(ports, plan, number));
    const notices = why.items.map((item) => ({
      text: mailItemText(item, why, 'de'),
      english: mailItemText(item, why, 'en'),
    }));
    const mail = { number: why.number, on: why.on, subject: why.subject };
    return { why, text: mailWhyText(why, 'de'), english: mailWhyText(why, 'en'), mail, notices };
  }
}
