import { formatImportResult, type ImportResult } from '#libs/exchange/index';
import { type PlannedImport } from '#libs/measures/index';
import { type ImportPreview } from '#libs/simulation/index';
import { type Language } from './change-words.ts';
import { changesText } from './changes-text.ts';
import { effectText } from './policy-text.ts';
import { qualityLines } from './quality.ts';

/** How many weaknesses of a kind a preview writes out; `quality` shows all. */
const SHOWN = 3;

const words = {
  de: {
    changes: (key: string, isNew: boolean) =>
      isNew ? `Der Plan „${key}“ wird neu angelegt.` : `Verglichen mit dem Plan „${key}“.`,
    ask: (examples: string) =>
      `Die Nummern haben sich verschoben (${examples}). Bitte entscheiden Sie: --renumbered match, wenn es dieselben sind, sonst --renumbered new.`,
    drop: (names: string) => `Zum Streichen: --drop ${names}`,
    tooLarge: (steps: number) =>
      `Die Wirkung auf die Mails wird bei ${steps} Schritten nicht berechnet. Nach dem Einlesen zeigt sie simulate.`,
    noMails: 'Der Plan ist nicht aktiv; bis dahin geht keine Mail aus.',
    quality: 'Was später weh tut',
    basis: (basis: string) => `Stand: ${basis} (mit --basis gilt das Einlesen nur, solange der Plan so steht)`,
  },
  en: {
    changes: (key: string, isNew: boolean) =>
      isNew ? `The plan “${key}” is new.` : `Compared with the plan “${key}”.`,
    ask: (examples: string) =>
      `Numbers have moved (${examples}). Please decide: --renumbered match if they are the same, otherwise --renumbered new.`,
    drop: (names: string) => `To drop: --drop ${names}`,
    tooLarge: (steps: number) =>
      `The effect on the mails is not computed for ${steps} steps. After the import simulate shows it.`,
    noMails: 'The plan is not active; until then no mail goes out.',
    quality: 'What will hurt later',
    basis: (basis: string) =>
      `Basis: ${basis} (with --basis the import only holds as long as the plan stands like this)`,
  },
};

/** What was read and what it would change, for a person at a terminal. */
export function previewText(
  result: ImportResult,
  { planned, quality, effect }: ImportPreview,
  language: Language,
): string {
  const say = words[language];
  return [
    formatImportResult(result, language),
    '',
    say.changes(planned.after.plan.key, planned.plan === null),
    ...changesText(planned.changes, language),
    ...asked(planned, language),
    '',
    ofMails(effect, language),
    '',
    say.quality,
    ...qualityLines(quality, language, SHOWN).map((line) => (line === '' ? '' : `  ${line}`)),
    ...(planned.plan === null ? [] : ['', say.basis(planned.basis)]),
  ].join('\n');
}

function ofMails(effect: ImportPreview['effect'], language: Language): string {
  const say = words[language];
  if (effect === null) return say.noMails;
  if (effect.kind === 'too-large') return say.tooLarge(effect.steps);
  if (language === 'de') return effectText(effect.effect);
  const { steps, offices, mails, notices } = effect.effect;
  return `Notices that change: ${notices.length} (steps ${steps}, offices ${offices}). Mails: ${mails.removed} fall away, ${mails.added} are new.`;
}

function asked({ changes, renumberings }: PlannedImport, language: Language): string[] {
  const say = words[language];
  const gone = changes.filter(({ change, applied }) => change === 'gone' && !applied).map(({ name }) => name);
  const moved = renumberings.slice(0, 3).map(({ name, to }) => `${name} → ${to}`);
  return [
    ...(moved.length > 0 ? ['', say.ask(moved.join(', '))] : []),
    ...(gone.length > 0 ? [say.drop(gone.slice(0, 5).map(quoted).join(' '))] : []),
  ];
}

function quoted(name: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(name) ? name : `"${name}"`;
}

/** The same as data: the reading, and what it would change. */
export function previewData(result: ImportResult, { planned, quality, effect }: ImportPreview): object {
  const { changes, renumberings, basis } = planned;
  return {
    ...result,
    changes,
    renumberings,
    basis,
    effect: effect?.kind === 'computed' ? effect.effect : effect,
    quality,
  };
}
