import { type Command, InvalidArgumentError } from 'commander';
import { createHash, randomUUID } from 'node:crypto';
import { germanDay } from '#libs/calendar/domain/index';
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
function identities({ mails, summary }: PlanReleases, given: readonly string[]): string[] {
  const all = mails.flatMap(({ notices }) => notices.map(({ notice }) => notice));
  if (summary !== null) all.push(summary.notice);
  return given.map((short) => all.find((notice) => shortForm(notice) === short) ?? short);
}

/** Identities are too long to be typed. */
function shortForm(notice: string): string {
  return createHash('sha256').update(notice).digest('hex').slice(0, 8);
}

function textOf({ plan, mailMode, on, fingerprint, mails, summary }: PlanReleases): string {
  const day = germanDay(on);
  if (mails.length === 0 && summary === null) return `Am ${day} geht nach heutigem Stand keine Mail hinaus.`;
  const parts = [`Am ${day} nach heutigem Stand (Versand „${mailMode}“):`, listed({ mails, summary })];
  parts.push(
    mailMode === 'approve'
      ? `Alles freigeben: npx schrittmacher release-mails --plan ${plan} --all ${fingerprint}`
      : `Der Mailversand steht auf „${mailMode}“; freigegeben wird nur, wenn er auf „approve“ steht.`,
  );
  return parts.join('\n\n');
}

function listed({ mails, summary }: Pick<PlanReleases, 'mails' | 'summary'>): string {
  const parts: string[] = [];
  for (const { to, recipient, notices } of mails) {
    parts.push([`${recipient.name} <${to}>`, ...notices.map((notice) => `  ${line(notice)}`)].join('\n'));
  }
  if (summary !== null) {
    const state = summary.released ? 'freigegeben' : 'wartet auf Freigabe';
    parts.push(`Übersicht für die Leitung <${summary.to.join(', ')}>\n  ${shortForm(summary.notice)}  ${state}`);
  }
  return parts.join('\n\n');
}

function line({ notice, measure, step, stage, released, heldOn }: ForeseenNotice): string {
  const about = [measure, step === null ? null : `Schritt ${step.number}: ${step.title}`].filter((it) => it !== null);
  const subject = about.length === 0 ? 'alle offenen Schritte der Stelle' : about.join(' ');
  const held = heldOn === null ? '' : `, zurückgehalten am ${germanDay(heldOn)}`;
  const state = released ? 'freigegeben' : `wartet auf Freigabe${held}`;
  return `${shortForm(notice)}  ${sectionHeadings[sectionOf({ stage })]}: ${subject} (${state})`;
}
