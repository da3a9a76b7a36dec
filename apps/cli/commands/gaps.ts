import { type Command } from 'commander';
import { germanDay } from '#libs/calendar/domain/index';
import { type PlanGaps, planGaps } from '#libs/gaps/index';
import { type GapCode } from '#libs/gaps/domain/index';
import { formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';

const headings: Record<GapCode, string> = {
  'address-refused': 'Adresse nicht erreichbar',
  'step-without-owner': 'Schritt ohne Stelle',
  'owner-cannot-own': 'Stelle kann nicht zuständig sein',
  'owner-without-address': 'Stelle ohne Adresse',
  'absence-without-deputy': 'Abwesenheit ohne Vertretung',
  'contact-gone': 'Ansprechstelle weggefallen',
  'superior-unknown': 'Vorgesetzte Stelle unbekannt',
  'measure-without-lead': 'Maßnahme ohne Federführung',
  'arrival-uncertain': 'Zustellung ungewiss',
  'measure-without-steps': 'Maßnahme ohne Schritte',
};

export function addGaps(program: Command): void {
  planOption(program.command('gaps'))
    .description('zeigt, wo niemand erreichbar ist (Zuständigkeitslücken)')
    .addOption(formatOption('text', 'json'))
    .action(async (options: { plan: string; format: string }) => {
      const found = await withRecord(({ transaction }) => transaction((ports) => planGaps(ports, options.plan)));
      if (options.format === 'json') printJson(found);
      else print(textOf(found));
    });
}

function textOf({ gaps }: PlanGaps): string {
  const real = gaps.filter(({ severity }) => severity === 'gap');
  const hints = gaps.filter(({ severity }) => severity === 'hint');
  const parts =
    real.length === 0
      ? ['Heute fehlt nichts: Für jeden offenen Schritt ist jemand erreichbar.']
      : [`${counted(real.length, 'Zuständigkeitslücke', 'Zuständigkeitslücken')}:`, ...real.map(entry)];
  if (hints.length > 0) parts.push(`${counted(hints.length, 'Hinweis', 'Hinweise')}:`, ...hints.map(entry));
  return parts.join('\n\n');
}

function entry({ code, mattersOn, text }: PlanGaps['gaps'][number]): string {
  return `${headings[code]} (${mattersOn === null ? 'ohne Termin' : germanDay(mattersOn)})\n  ${text.de}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
