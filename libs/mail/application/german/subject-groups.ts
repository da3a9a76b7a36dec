import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { figure, steps } from './counts.ts';
import { shortDate } from './dates.ts';
import { distinctSteps } from '../distinct-steps.ts';
import { type SubjectGroup } from '../fitted-subject.ts';
import { sectionOf, type SectionKey } from '../sections.ts';
import { sheetGroups, summaryGroups } from './page-groups.ts';
import { isOverdue, isSilent } from '../silence.ts';

/** The groups of a subject, most urgent first; empty ones are left out. */
export function subjectGroups(content: DigestContent): SubjectGroup[] {
  if (content.summary !== null) return summaryGroups(content.summary);
  return [
    ...itemGroups(content, beforeTheSheet),
    ...(content.sheet === null ? [] : sheetGroups(content.sheet)),
    ...itemGroups(content, otherKinds),
  ];
}

function itemGroups(content: DigestContent, kinds: readonly Kind[]): SubjectGroup[] {
  let rest = content.items;
  const groups: SubjectGroup[] = [];
  for (const { belongs, words, count } of kinds) {
    const items = rest.filter(belongs);
    rest = rest.filter((item) => !belongs(item));
    if (items.length > 0) groups.push({ count: (count ?? size)(items), words: words(items, content) });
  }
  return groups;
}

type Items = readonly DigestItem[];

interface Kind {
  belongs: (item: DigestItem) => boolean;
  words: (items: Items, content: DigestContent) => string;
  /** How many things the words are about; by default one for each item. */
  count?: (items: Items) => number;
}

const size = (items: Items): number => items.length;

const inSection =
  (...keys: SectionKey[]) =>
  (item: DigestItem): boolean =>
    keys.includes(sectionOf(item));

const counted =
  (one: string, many: string) =>
  ({ length }: Items): string =>
    `${figure(length)} ${length === 1 ? one : many}`;

const daysOverdue = (items: Items): { most: number; differ: boolean } => {
  const values = items.map((item) => item.workingDaysOverdue);
  return { most: Math.max(...values), differ: new Set(values).size > 1 };
};

const overdue = (items: Items): string => {
  const { most, differ } = daysOverdue(items);
  return `${figure(items.length)} überfällig (${differ ? 'bis ' : ''}${figure(most)} AT)`;
};

const unanswered = (items: Items): string => {
  const { most, differ } = daysOverdue(items);
  const days = `${differ ? 'bis zu ' : ''}${figure(most)} AT`;
  if (!items.every(isSilent)) return `${steps(items.length)} ungeklärt (${days})`;
  // A step that entered long after its deadline was not silent all that time.
  const silentSinceDeadline = items.every(({ dueOn, askedOn }) =>
    askedOn.some((day) => dueOn !== null && isSoonAfter(day, dueOn)),
  );
  return silentSinceDeadline
    ? `${steps(items.length)} seit ${days} ohne Antwort`
    : `${steps(items.length)} ohne Antwort (${days})`;
};

const newWithYou = (items: Items): string =>
  items.some(({ stage }) => stage === 'takeover')
    ? `${steps(distinctSteps(items))} neu bei Ihnen`
    : `${figure(items.length)} neu bei Ihnen`;

const upcoming = (items: Items, { day }: DigestContent): string => {
  const latest = items.reduce<IsoDate | null>(
    (last, { dueOn }) => (dueOn !== null && (last === null || dueOn > last) ? dueOn : last),
    null,
  );
  return latest === null ? `${figure(items.length)} offen` : `${figure(items.length)} bis ${shortDate(latest, day)}`;
};

const old = (items: Items, { kind }: DigestContent): string => {
  const unheard = kind === 'coordination' && items.every(isSilent);
  return `${counted('alter Schritt', 'alte Schritte')(items)} ${unheard ? 'ohne Antwort' : 'zu klären'}`;
};

const undelivered = (items: Items): number =>
  new Set(items.map((item) => item.undelivered?.mailNumber ?? JSON.stringify([item.measure, item.step]))).size;

const beforeTheSheet: readonly Kind[] = [
  { belongs: inSection('decision'), words: counted('Entscheidung', 'Entscheidungen') },
  // One mail may have spoken of several steps.
  {
    belongs: inSection('undelivered'),
    words: (items) => `${figure(undelivered(items))} nicht zugestellt`,
    count: undelivered,
  },
];

const otherKinds: readonly Kind[] = [
  { belongs: inSection('critical'), words: counted('neu kritisch', 'neu kritisch') },
  { belongs: inSection('dispute'), words: counted('strittig', 'strittig') },
  {
    belongs: ({ stage }) => stage === 'status-3',
    words: counted('Maßnahme ohne Antwort', 'Maßnahmen ohne Antwort'),
  },
  { belongs: inSection('escalated'), words: unanswered },
  {
    belongs: (item) => sectionOf(item) === 'overdue' || (sectionOf(item) === 'due' && isOverdue(item)),
    words: overdue,
  },
  { belongs: inSection('due'), words: counted('heute fällig', 'heute fällig') },
  { belongs: inSection('turn'), words: counted('jetzt an der Reihe', 'jetzt an der Reihe') },
  { belongs: inSection('assigned'), words: newWithYou, count: distinctSteps },
  { belongs: inSection('upcoming', 'checkpoint'), words: upcoming },
  { belongs: inSection('needed'), words: counted('wartet auf Sie', 'warten auf Sie') },
  { belongs: inSection('status'), words: (items) => `Stand von ${counted('Maßnahme', 'Maßnahmen')(items)}` },
  { belongs: inSection('backlog'), words: old },
  { belongs: inSection('resolved'), words: counted('gelöst', 'gelöst') },
];

const isSoonAfter = (day: IsoDate, dueOn: IsoDate): boolean => {
  const days = (Date.parse(day) - Date.parse(dueOn)) / 86_400_000;
  return days <= 31;
};
