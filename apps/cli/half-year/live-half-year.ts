import { addDays, germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { wallClockMoment } from '#libs/cadence/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { cadenceOf, planNamed, type Transaction } from '#libs/measures/index';
import { advance, timeLapse } from '#libs/time-lapse/index';
import { withRecord } from '../record.ts';
import { print } from '../terminal.ts';
import { withTimeLapse } from '../time-lapse.ts';
import { giveByApi } from './give-by-api.ts';
import { answerTo, type Command } from './habits.ts';
import { laterDate } from './later-date.ts';
import { type Act, type Script } from './script.ts';
import { type Evening, toldToday } from './told-today.ts';

/** When people act: after everything that the day brings. */
const evening = '17:00';
const timeZone = 'Europe/Berlin';

interface Day {
  on: IsoDate;
  api: string;
  script: Script;
}

/** Lives the script through on the running installation: each working day its mails, then what people do about them. */
export async function liveHalfYear(api: string, script: Script, until: IsoDate): Promise<void> {
  await withRecord(({ transaction }) =>
    withTimeLapse(async (setting) => {
      for (const on of await transaction((ports) => workingDays(ports, script, until))) {
        await advance(setting, wallClockMoment(on, evening, timeZone), () => undefined);
        await liveDay(transaction, { on, api, script });
      }
      await timeLapse(setting, { until: addDays(until, 1), timeZone }, () => undefined);
    }),
  );
}

async function workingDays(ports: RecordPorts, { plan: key, from }: Script, until: IsoDate): Promise<IsoDate[]> {
  const plan = await planNamed(ports, key);
  const { calendar } = await cadenceOf(ports, plan, await ports.measures.ofPlan(plan.id), from);
  const days: IsoDate[] = [];
  for (let day = calendar.working.first(from); day <= until; day = calendar.working.add(day, 1)) days.push(day);
  return days;
}

async function liveDay(transaction: Transaction<RecordPorts>, { on, api, script }: Day): Promise<void> {
  const today = await transaction((ports) => toldToday(ports, script.plan, on));
  const mails = await transaction(async (ports) => {
    const plan = await planNamed(ports, script.plan);
    return (await ports.mails.ofPlan(plan.id)).filter((mail) => mail.on === on && mail.state !== 'withdrawn');
  });
  const happened: string[] = [];
  const give = async (act: Pick<Act, 'to' | 'body'>, what: string): Promise<boolean> => {
    const refused = await giveByApi(`${api}/api/plans/${script.plan}`, act);
    if (refused !== null) happened.push(`  abgelehnt (${what}): ${refused}`);
    return refused === null;
  };
  let answers = 0;
  for (const body of answersOf(today, script, on)) {
    if (await give({ to: 'commands', body }, `${body.do}, ${String(body.measure)}`)) answers += 1;
  }
  for (const act of script.acts.filter((it) => it.on === on)) {
    if (await give(act, act.what)) happened.push(`  ${act.what}`);
  }
  for (const mail of mails.filter(({ kind }) => kind === 'leadership')) happened.push(`  Leitung: ${mail.subject}`);
  if (mails.length + answers + happened.length === 0) return;
  print(`${germanDay(on)}  ${counted(mails.length, 'Mail', 'Mails')}, ${counted(answers, 'Antwort', 'Antworten')}`);
  happened.forEach(print);
}

/** What offices answer to their mails, and coordination to their requests: it grants what is bound to nothing. */
function answersOf({ told, toDecide }: Evening, script: Script, on: IsoDate): Command[] {
  const answered = new Set<string>();
  const answers = told.flatMap((it) => {
    const about = `${it.measure}/${it.step}`;
    const answer = answered.has(about) ? null : answerTo(it, script.habitOf(it.office), on, laterDate(it.dueOn, on));
    if (answer !== null) answered.add(about);
    return answer === null ? [] : [answer];
  });
  const decisions = toDecide.map(({ measure, step, bound }): Command => {
    return { do: bound ? 'reject-request' : 'grant-request', measure, step };
  });
  return [...answers, ...decisions];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
