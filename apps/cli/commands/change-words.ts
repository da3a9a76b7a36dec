import { englishDay, germanDay, isIsoDate } from '#libs/calendar/domain/index';
import { type ImportChange } from '#libs/exchange/index';

export type Language = 'de' | 'en';

const attributes: Readonly<Record<string, readonly [de: string, en: string]>> = {
  number: ['Nummer', 'number'],
  title: ['Titel', 'title'],
  shortTitle: ['Kurztitel', 'short title'],
  field: ['Handlungsfeld', 'field of action'],
  lead: ['Federführung', 'lead office'],
  participants: ['Beteiligte', 'participants'],
  startsOn: ['Beginn', 'beginning'],
  endsOn: ['Ende', 'end'],
  priority: ['Priorität', 'priority'],
  goal: ['Ziel', 'goal'],
  guidingGoal: ['Leitziel', 'guiding goal'],
  kind: ['Art', 'kind'],
  parallel: ['Parallel', 'parallel'],
  status: ['Status', 'status'],
  dueOn: ['Fällig am', 'due on'],
  precision: ['Terminart', 'precision'],
  office: ['Zuständig', 'responsible office'],
  hard: ['Hart', 'hard deadline'],
  binding: ['Bindung', 'binding'],
  milestone: ['Meilenstein', 'milestone'],
  doneOn: ['Erledigt am', 'done on'],
  name: ['Name', 'name'],
  shortName: ['Kurzname', 'short name'],
  ownable: ['Kann zuständig sein', 'can be responsible'],
  mailbox: ['Postfach', 'mailbox'],
  superior: ['Vorgesetzte Stelle', 'superior office'],
  contact: ['Ansprechstelle', 'contact'],
  deputy: ['Vertretung', 'deputy'],
  escalation: ['Eskalationsadresse', 'escalation address'],
  indicator: ['Indikator', 'indicator'],
  symbol: ['Kurzzeichen', 'symbol'],
  unit: ['Einheit', 'unit'],
  targetValue: ['Zielwert', 'target value'],
  targetOn: ['Zieldatum', 'target date'],
  direction: ['Richtung', 'direction'],
  baseYear: ['Ausgangsjahr', 'base year'],
  baseValue: ['Ausgangswert', 'base value'],
  dataSource: ['Datenquelle', 'data source'],
  note: ['Hinweis', 'note'],
  value: ['Wert', 'value'],
  asOf: ['Stand', 'as of'],
  region: ['Region', 'region'],
  coordination: ['Koordination', 'coordination'],
  coordinationDeputy: ['Vertretung der Koordination', 'deputy of coordination'],
  leadership: ['Leitung', 'leadership'],
};

const values: Readonly<Record<string, readonly [de: string, en: string]>> = {
  true: ['ja', 'yes'],
  false: ['nein', 'no'],
  single: ['einmalig', 'single'],
  continuous: ['dauerhaft', 'continuous'],
  open: ['offen', 'open'],
  done: ['erledigt', 'done'],
  dropped: ['entfallen', 'dropped'],
  day: ['Tag', 'day'],
  month: ['Monat', 'month'],
  quarter: ['Quartal', 'quarter'],
  half: ['Halbjahr', 'half-year'],
  year: ['Jahr', 'year'],
  from: ['ab', 'from'],
  council: ['Stadtrat', 'council'],
  funding: ['Förderung', 'funding'],
  law: ['Gesetz', 'law'],
  rising: ['steigend', 'rising'],
  falling: ['fallend', 'falling'],
};

/** The attributes whose values are words of ours; in all others a word is what somebody wrote. */
const coded = new Set([
  'kind',
  'parallel',
  'status',
  'precision',
  'hard',
  'binding',
  'milestone',
  'ownable',
  'direction',
]);

export function attributeWord(attribute: string, language: Language): string {
  return attributes[attribute]?.[language === 'de' ? 0 : 1] ?? attribute;
}

/** A value as people write it: days in their order, words instead of codes. */
export function valueWord({ attribute, of }: ImportChange, value: string | null, language: Language): string {
  if (value === null || value === '') return language === 'de' ? '(leer)' : '(empty)';
  if (isIsoDate(value)) return language === 'de' ? germanDay(value) : englishDay(value);
  // An office's kind is a word of the table.
  const isOurs = attribute !== null && coded.has(attribute) && !(of === 'office' && attribute === 'kind');
  return isOurs ? (values[value]?.[language === 'de' ? 0 : 1] ?? value) : value;
}
