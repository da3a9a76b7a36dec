import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { distinctSteps } from '../distinct-steps.ts';
import { type SubjectGroup } from '../fitted-subject.ts';
import { sectionOf, type SectionKey } from '../sections.ts';
import { isOverdue, isSilent } from '../silence.ts';
import { counted, figure, workingDays } from './counts.ts';
import { shortDate } from './dates.ts';
import { sheetGroups, summaryGroups } from './page-groups.ts';

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

const of =
  (one: string, many = one) =>
  ({ length }: Items): string =>
    counted(length, one, many);

const daysOverdue = (items: Items): string => {
  const values = items.map((item) => item.workingDaysOverdue);
  return `${new Set(values).size > 1 ? 'up to ' : ''}${workingDays(Math.max(...values))}`;
};

const overdue = (items: Items): string => `${figure(items.length)} overdue (${daysOverdue(items)})`;

const unanswered = (items: Items): string => {
  const days = daysOverdue(items);
  const steps = counted(items.length, 'step');
  if (!items.every(isSilent)) return `${steps} unsettled (${days})`;
  // A step that entered long after its deadline was not silent all that time.
  const silentSinceDeadline = items.every(({ dueOn, askedOn }) =>
    askedOn.some((day) => dueOn !== null && isSoonAfter(day, dueOn)),
  );
  return silentSinceDeadline ? `${steps} unanswered for ${days}` : `${steps} unanswered (${days})`;
};

const nowWithYou = (items: Items): string =>
  items.some(({ stage }) => stage === 'takeover')
    ? `${counted(distinctSteps(items), 'step')} now with you`
    : `${figure(items.length)} now with you`;

const upcoming = (items: Items, { day }: DigestContent): string => {
  const latest = items.reduce<IsoDate | null>(
    (last, { dueOn }) => (dueOn !== null && (last === null || dueOn > last) ? dueOn : last),
    null,
  );
  return latest === null ? `${figure(items.length)} open` : `${figure(items.length)} due by ${shortDate(latest, day)}`;
};

const old = (items: Items, { kind }: DigestContent): string => {
  const unheard = kind === 'coordination' && items.every(isSilent);
  return `${counted(items.length, 'old step')} ${unheard ? 'unanswered' : 'to settle'}`;
};

const undelivered = (items: Items): number =>
  new Set(items.map((item) => item.undelivered?.mailNumber ?? JSON.stringify([item.measure, item.step]))).size;

const beforeTheSheet: readonly Kind[] = [
  { belongs: inSection('decision'), words: of('decision', 'decisions') },
  // One mail may have spoken of several steps.
  {
    belongs: inSection('undelivered'),
    words: (items) => `${figure(undelivered(items))} not delivered`,
    count: undelivered,
  },
];

const otherKinds: readonly Kind[] = [
  { belongs: inSection('critical'), words: of('newly critical') },
  { belongs: inSection('dispute'), words: of('disputed') },
  { belongs: ({ stage }) => stage === 'status-3', words: of('measure unanswered', 'measures unanswered') },
  { belongs: inSection('escalated'), words: unanswered },
  {
    belongs: (item) => sectionOf(item) === 'overdue' || (sectionOf(item) === 'due' && isOverdue(item)),
    words: overdue,
  },
  { belongs: inSection('due'), words: of('due today') },
  { belongs: inSection('turn'), words: of('no longer waiting') },
  { belongs: inSection('assigned'), words: nowWithYou, count: distinctSteps },
  { belongs: inSection('upcoming', 'checkpoint'), words: upcoming },
  { belongs: inSection('needed'), words: of('waiting for you') },
  { belongs: inSection('status'), words: ({ length }) => `status of ${counted(length, 'measure')}` },
  { belongs: inSection('backlog'), words: old },
  { belongs: inSection('resolved'), words: of('resolved') },
];

const isSoonAfter = (day: IsoDate, dueOn: IsoDate): boolean => {
  const days = (Date.parse(day) - Date.parse(dueOn)) / 86_400_000;
  return days <= 31;
};
