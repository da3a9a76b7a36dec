import { type Command } from 'commander';
import { type PlanQuality, planQuality } from '#libs/quality/index';
import { type QualityCode } from '#libs/quality/domain/index';
import { formatOption, languageOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';

type Language = 'de' | 'en';

export function addQuality(program: Command): void {
  planOption(program.command('quality'))
    .description('zeigt, was an einem Plan später weh tut: Schritte ohne Termin, große Sprünge, Ziele ohne Maß')
    .addOption(languageOption())
    .addOption(formatOption('text', 'json'))
    .action(async (options: { plan: string; lang: Language; format: string }) => {
      const found = await withRecord(({ transaction }) => transaction((ports) => planQuality(ports, options.plan)));
      if (options.format === 'json') printJson(found);
      else print(qualityLines(found.findings, options.lang, everyOne).join('\n'));
    });
}

const headings: Record<Language, Record<QualityCode, string>> = {
  de: {
    'all-dates-on-one-day': 'Alle Termine an einem Tag',
    'measure-without-step': 'Maßnahme ohne Schritt',
    'step-without-date': 'Schritt ohne Termin',
    'step-without-owner': 'Schritt ohne Stelle',
    'no-small-steps': 'Mehr als ein Jahr ohne Schritt',
    'order-contradicts-dates': 'Reihenfolge widerspricht den Terminen',
    'ends-before-it-begins': 'Ende vor Beginn',
    'step-outside-measure': 'Schritt außerhalb der Maßnahme',
    'after-plan-end': 'Nach dem Ende des Plans',
    'measure-without-indicator': 'Maßnahme ohne Indikator',
    'goal-without-unit': 'Ziel ohne Einheit',
    'goal-without-target': 'Ziel ohne Zielwert',
    'goal-without-date': 'Ziel ohne Zieldatum',
  },
  en: {
    'all-dates-on-one-day': 'All dates on one day',
    'measure-without-step': 'Measure without a step',
    'step-without-date': 'Step without a date',
    'step-without-owner': 'Step without an office',
    'no-small-steps': 'More than a year without a step',
    'order-contradicts-dates': 'Order contradicts the dates',
    'ends-before-it-begins': 'End before beginning',
    'step-outside-measure': 'Step outside its measure',
    'after-plan-end': 'After the end of the plan',
    'measure-without-indicator': 'Measure without an indicator',
    'goal-without-unit': 'Goal without a unit',
    'goal-without-target': 'Goal without a target',
    'goal-without-date': 'Goal without a date',
  },
};

const words = {
  de: {
    none: 'Nichts zu verbessern: Jeder Schritt hat Stelle und Termin, jedes Ziel ist messbar.',
    more: (count: number) => `… und ${count} weitere`,
  },
  en: {
    none: 'Nothing to improve: every step has an office and a date, every goal can be measured.',
    more: (count: number) => `… and ${count} more`,
  },
};

const everyOne = Number.POSITIVE_INFINITY;

/** The weaknesses by kind, of each kind the first `shown`. */
export function qualityLines(findings: Readonly<PlanQuality['findings']>, language: Language, shown: number): string[] {
  if (findings.length === 0) return [words[language].none];
  const kinds = [...new Set(findings.map(({ code }) => code))];
  return kinds.flatMap((code, index) => {
    const ofKind = findings.filter((finding) => finding.code === code);
    const rest = ofKind.length - shown;
    return [
      ...(index === 0 ? [] : ['']),
      `${headings[language][code]}: ${ofKind.length}`,
      ...ofKind.slice(0, shown).map(({ text }) => `  ${text[language]}`),
      ...(rest > 0 ? [`  ${words[language].more(rest)}`] : []),
    ];
  });
}
