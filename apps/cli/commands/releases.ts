import { type Command, InvalidArgumentError } from 'commander';
import { createHash, randomUUID } from 'node:crypto';
import { germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { sectionHeadings, sectionOf } from '#libs/mail/index';
import { Refusal } from '#libs/measures/domain/index';
import { planNamed } from '#libs/measures/index';
import { type ForeseenNotice, planReleases, type PlanReleases, releaseNotices } from '#libs/notices/index';
import { formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';
import { type Named, onPlan } from './giving.ts';

interface Asked extends Named {
  all?: string | true;
  notice?: string[];
}

/** What goes out next, and its release (mail mode `approve`). */
export function addReleases(program: Command): void {
  planOption(program.command('releases'))
    .description('zeigt, welche Mails als Nächstes hinausgehen und was davon freigegeben ist')
    .addOption(formatOption('text', 'json'))
    .action(async (options: { plan: string; format: string }) => {
      const found = await withRecord(({ transaction }) => transaction((ports) => planReleases(ports, options.plan)));
      if (options.format === 'json') printJson(found);
      else print(textOf(found));
    });
  onPlan(program, 'release-mails', 'gibt Hinweise der nächsten Mails frei')
    .option('--all [fingerprint]', 'die ganze Vorschau; mit Kennzeichen nur, wenn sie noch die gezeigte ist')
    .option('--notice <id...>', 'einzelne Hinweise, wie „releases“ sie zeigt')
    .action(release);
}

async function release({ plan: name, key, all, notice }: Asked): Promise<void> {
  if ((all === undefined) === (notice === undefined)) {
    throw new InvalidArgumentError('Bitte geben Sie entweder --all oder --notice an.');
  }
  const outcome = await withRecord(async ({ setting }) => {
    const { id: planId } = await setting.transaction((ports) => planNamed(ports, name));
    const found = await setting.transaction((ports) => planReleases(ports, name));
    const allOf = typeof all === 'string' ? all : found.fingerprint;
    const asked = notice === undefined ? { allOf } : { notices: identities(found, notice) };
    // Whoever names nothing is to read what it was.
    if (all === true) print(`${listed(found)}\n`);
    return releaseNotices(setting, { key: key ?? randomUUID(), actor: 'coordination', planId, release: asked });
  });
  if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
  print('Freigegeben. Es geht mit der nächsten Sammelmail hinaus.');
}

/** What is no short form of a notice stands for itself: then it is refused as what is not foreseen. */
function identities({ mails, summaries }: PlanReleases, given: readonly string[]): string[] {
  const all = [...mails.flatMap(({ notices }) => notices), ...summaries].map(({ notice }) => notice);
  return given.map((short) => all.find((notice) => shortForm(notice) === short) ?? short);
}

/** Identities are too long to be typed. */
function shortForm(notice: string): string {
  return createHash('sha256').update(notice).digest('hex').slice(0, 8);
}

function textOf({ plan, mailMode, until, fingerprint, mails, summaries }: PlanReleases): string {
  if (mails.length + summaries.length === 0)
    return `Bis ${germanDay(until)} geht nach heutigem Stand keine Mail hinaus.`;
  const parts = [listed({ mails, summaries, mailMode })];
  parts.push(
    mailMode === 'approve'
      ? `Alles freigeben: npx schrittmacher release-mails --plan ${plan} --all ${fingerprint}`
      : `Der Mailversand steht auf „${mailMode}“; freigegeben wird nur, wenn er auf „approve“ steht.`,
  );
  return parts.join('\n\n');
}

function listed({ mails, summaries, mailMode }: Pick<PlanReleases, 'mails' | 'summaries' | 'mailMode'>): string {
  const days = new Map<IsoDate, string[]>();
  const add = (on: IsoDate, part: string): void => void days.set(on, [...(days.get(on) ?? []), part]);
  for (const { on, to, recipient, notices } of mails) {
    add(on, [`${recipient.name} <${to}>`, ...notices.map((notice) => `  ${line(notice)}`)].join('\n'));
  }
  for (const { on, notice, to, released } of summaries) {
    const state = released ? 'freigegeben' : 'wartet auf Freigabe';
    add(on, `Übersicht für die Leitung <${to}>\n  ${shortForm(notice)}  ${state}`);
  }
  const heading = (on: IsoDate): string => `Am ${germanDay(on)} nach heutigem Stand (Versand „${mailMode}“):`;
  return [...days].flatMap(([on, parts]) => [heading(on), ...parts]).join('\n\n');
}

function line({ notice, measure, step, stage, released, heldOn }: ForeseenNotice): string {
  const about = [measure, step === null ? null : `Schritt ${step.number}: ${step.title}`].filter((it) => it !== null);
  const subject = about.length === 0 ? 'alle offenen Schritte der Stelle' : about.join(' ');
  const held = heldOn === null ? '' : `, zurückgehalten am ${germanDay(heldOn)}`;
  const state = released ? 'freigegeben' : `wartet auf Freigabe${held}`;
  return `${shortForm(notice)}  ${sectionHeadings[sectionOf({ stage })]}: ${subject} (${state})`;
}
