import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { figure, steps } from './counts.ts';
import { cutAtWord } from './cut-at-word.ts';
import { calendarWeek, shortDate } from './dates.ts';
import { isOverdue } from './deadline-phrase.ts';
import { sectionOf } from './sections.ts';

const longest = 70;
const longestPlanName = 30;

/**
 * `Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klima`, at most 70 characters, cut between words:
 * first the office, then the plan, at last the less urgent groups („3 weitere“).
 */
export function subjectOf(content: DigestContent): string {
  const groups = groupsOf(content);
  const week = content.kind === 'leadership' ? ` (KW ${calendarWeek(content.day)})` : '';
  const plan = content.plan.shortTitle ?? content.plan.title;
  for (let shown = groups.length; shown > 0; shown -= 1) {
    const summary = summaryOf(groups, shown) + week;
    const planName = cutAtWord(plan, Math.min(longestPlanName, longest - 2 - summary.length));
    if (planName === '' && shown > 1) continue;
    const start = `${planName === '' ? 'Plan' : planName}: ${summary}`;
    const name = content.kind === 'leadership' ? '' : cutAtWord(nameAtEnd(content), longest - 3 - start.length);
    return name === '' ? start : `${start} – ${name}`;
  }
  return `${cutAtWord(plan, longestPlanName) || 'Plan'}: nichts offen${week}`;
}

interface Group {
  count: number;
  words: string;
}

const summaryOf = (groups: readonly Group[], shown: number): string => {
  const rest = groups.slice(shown).reduce((sum, { count }) => sum + count, 0);
  const words = groups.slice(0, shown).map((group) => group.words);
  return [...words, ...(rest > 0 ? [`${figure(rest)} weitere`] : [])].join(', ');
};

type Count = (items: readonly DigestItem[], content: DigestContent) => string;

const most = (items: readonly DigestItem[], days: (item: DigestItem) => number): { value: number; range: boolean } => {
  const values = items.map(days);
  return { value: Math.max(...values), range: new Set(values).size > 1 };
};

const latestDue = (items: readonly DigestItem[]): IsoDate | null =>
  items.reduce<IsoDate | null>(
    (latest, { dueOn }) => (dueOn !== null && (latest === null || dueOn > latest) ? dueOn : latest),
    null,
  );

const unanswered: Count = (items) => {
  const { value, range } = most(items, (item) => item.workingDaysOverdue);
  const days = `${range ? 'bis zu ' : ''}${figure(value)} AT`;
  // A step that entered long after its deadline was not silent all that time.
  const silentSinceDeadline = items.every(({ dueOn, askedOn }) =>
    askedOn.some((day) => dueOn !== null && isSoonAfter(day, dueOn)),
  );
  return silentSinceDeadline
    ? `${steps(items.length)} seit ${days} ohne Antwort`
    : `${steps(items.length)} ohne Antwort (${days})`;
};

const groupWords: readonly [(item: DigestItem) => boolean, Count][] = [
  [(item) => sectionOf(item) === 'critical', (items) => `${figure(items.length)} neu kritisch`],
  [(item) => sectionOf(item) === 'escalated', unanswered],
  [
    (item) => sectionOf(item) === 'overdue' || (sectionOf(item) === 'due' && isOverdue(item)),
    (items) => {
      const { value, range } = most(items, (item) => item.workingDaysOverdue);
      return `${figure(items.length)} überfällig (${range ? 'bis ' : ''}${figure(value)} AT)`;
    },
  ],
  [(item) => sectionOf(item) === 'due', (items) => `${figure(items.length)} heute fällig`],
  [(item) => sectionOf(item) === 'turn', (items) => `${figure(items.length)} jetzt an der Reihe`],
  [(item) => sectionOf(item) === 'assigned', (items) => `${figure(items.length)} neu bei Ihnen`],
  [
    (item) => sectionOf(item) === 'upcoming' || sectionOf(item) === 'checkpoint',
    (items, content) => {
      const latest = latestDue(items);
      return latest === null
        ? `${figure(items.length)} offen`
        : `${figure(items.length)} bis ${shortDate(latest, content.day)}`;
    },
  ],
  [
    (item) => sectionOf(item) === 'backlog',
    (items, content) => {
      const old = items.length === 1 ? '1 alter Schritt' : `${figure(items.length)} alte Schritte`;
      return `${old} ${content.kind === 'coordination' ? 'ohne Antwort' : 'zu klären'}`;
    },
  ],
  [(item) => sectionOf(item) === 'resolved', (items) => `${figure(items.length)} gelöst`],
];

const groupsOf = (content: DigestContent): Group[] => {
  let rest = content.items;
  const groups: Group[] = [];
  for (const [belongs, words] of groupWords) {
    const items = rest.filter(belongs);
    rest = rest.filter((item) => !belongs(item));
    if (items.length > 0) groups.push({ count: items.length, words: words(items, content) });
  }
  return groups;
};

/** A superior reads whose steps they are; everybody else their own name. */
const nameAtEnd = ({ items, recipient }: DigestContent): string => {
  const offices = new Set(items.map(({ officeName, officeShortName }) => officeShortName ?? officeName));
  const [office] = offices;
  const aboutOthers = items.length > 0 && items.every(({ role }) => role === 'superior');
  return aboutOthers && offices.size === 1 && office ? office : (recipient.shortName ?? recipient.name);
};

const isSoonAfter = (day: IsoDate, dueOn: IsoDate): boolean => {
  const days = (Date.parse(day) - Date.parse(dueOn)) / 86_400_000;
  return days <= 31;
};
