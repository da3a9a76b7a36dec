import { type ImportChange } from '#libs/exchange/index';
import { attributeWord, type Language, valueWord } from './change-words.ts';

const words = {
  de: {
    none: 'Die Tabellen sagen dasselbe wie der Plan; nichts ändert sich.',
    new: 'Neu',
    changed: 'Geändert',
    dropped: 'Gestrichen',
    renumbered: 'Umnummeriert',
    gone: 'Nicht mehr in den Tabellen (bleibt, bis Sie es streichen)',
    kept: 'Nicht übernommen',
    more: (count: number) => `… und ${count} weitere`,
    kinds: {
      plan: ['Plan', 'Pläne'],
      field: ['Handlungsfeld', 'Handlungsfelder'],
      office: ['Stelle', 'Stellen'],
      measure: ['Maßnahme', 'Maßnahmen'],
      step: ['Schritt', 'Schritte'],
      goal: ['Ziel', 'Ziele'],
      measurement: ['Messwert', 'Messwerte'],
    },
  },
  en: {
    none: 'The tables say the same as the plan; nothing changes.',
    new: 'New',
    changed: 'Changed',
    dropped: 'Dropped',
    renumbered: 'Renumbered',
    gone: 'No longer in the tables (stays until you drop it)',
    kept: 'Not taken over',
    more: (count: number) => `… and ${count} more`,
    kinds: {
      plan: ['plan', 'plans'],
      field: ['field of action', 'fields of action'],
      office: ['office', 'offices'],
      measure: ['measure', 'measures'],
      step: ['step', 'steps'],
      goal: ['goal', 'goals'],
      measurement: ['measurement', 'measurements'],
    },
  },
} as const;

/** How many of a group are written out. */
const SHOWN = 20;

/** What an import does to the plan, for a person: new as numbers, everything that was otherwise line by line. */
export function changesText(changes: readonly ImportChange[], language: Language): string[] {
  const say = words[language];
  if (changes.length === 0) return [say.none];
  const applied = changes.filter((change) => change.applied);
  const of = (kind: ImportChange['change'], among: readonly ImportChange[] = applied): ImportChange[] =>
    among.filter(({ change }) => change === kind);
  const kept = changes.filter((it) => !it.applied && it.change !== 'gone');
  const lines = (title: string, entries: readonly ImportChange[]): string[] => group(title, entries, language);
  return [
    ...counted(of('new'), language),
    ...lines(say.renumbered, of('renumbered')),
    ...lines(say.changed, of('changed')),
    ...lines(say.dropped, of('gone')),
    ...lines(say.kept, kept),
    ...lines(
      say.gone,
      of('gone', changes).filter(({ applied: isDropped }) => !isDropped),
    ),
  ];
}

function counted(added: readonly ImportChange[], language: Language): string[] {
  const say = words[language];
  const kinds = Object.entries(say.kinds).flatMap(([kind, [one, many]]) => {
    const count = added.filter(({ of }) => of === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return kinds.length === 0 ? [] : [`${say.new}: ${kinds.join(', ')}`];
}

function group(title: string, entries: readonly ImportChange[], language: Language): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - SHOWN;
  return [
    '',
    `${title}: ${entries.length}`,
    ...entries.slice(0, SHOWN).map((entry) => `  ${line(entry, language)}`),
    ...(rest > 0 ? [`  ${words[language].more(rest)}`] : []),
  ];
}

function line(change: ImportChange, language: Language): string {
  const { of, name, title, attribute, note } = change;
  const [kind] = words[language].kinds[of];
  const what = attribute === null ? (title === null ? '' : `: ${title}`) : `, ${attributeWord(attribute, language)}: `;
  const values =
    attribute === null ? '' : `${valueWord(change, change.old, language)} → ${valueWord(change, change.new, language)}`;
  return `${kind} ${name}${what}${values}${note === null ? '' : ` – ${note}`}`;
}
