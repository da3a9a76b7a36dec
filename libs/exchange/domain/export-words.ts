import { type Binding, type EntryStatus, type GoalEntry, type Kind, type Precision } from './plan-tables.ts';

/** The words by which the tables say what the record keeps as a code; the import reads each of them as that code. */
export const exportWords = {
  status: { open: 'offen', done: 'erledigt', dropped: 'entfallen' } satisfies Record<EntryStatus, string>,
  kind: { single: 'einmalig', continuous: 'dauerhaft' } satisfies Record<Kind, string>,
  precision: {
    day: 'Tag',
    month: 'Monat',
    quarter: 'Quartal',
    half: 'Halbjahr',
    year: 'Jahr',
    from: 'ab',
  } satisfies Record<Precision, string>,
  binding: { council: 'Stadtrat', funding: 'Förderung', law: 'Gesetz' } satisfies Record<Binding, string>,
  direction: { rising: 'steigend', falling: 'fallend' } satisfies Record<NonNullable<GoalEntry['direction']>, string>,
  level: { plan: 'Stadt', measure: 'Maßnahme' },
} as const;

export function yesOrNo(value: boolean): string {
  return value ? 'ja' : 'nein';
}
