import { type DigestContent } from '../../domain/index.ts';
import { figure } from './counts.ts';
import { cutAtWord } from './cut-at-word.ts';
import { calendarWeek } from './dates.ts';
import { type SubjectGroup, subjectGroups } from './subject-groups.ts';

const longest = 70;
const longestPlanName = 30;

/**
 * `Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klima`, at most 70 characters, cut between words:
 * first the office, then the plan, at last the less urgent groups („3 weitere“).
 */
export function subjectOf(content: DigestContent): string {
  const groups = subjectGroups(content);
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

const summaryOf = (groups: readonly SubjectGroup[], shown: number): string => {
  const rest = groups.slice(shown).reduce((sum, { count }) => sum + count, 0);
  const words = groups.slice(0, shown).map((group) => group.words);
  return [...words, ...(rest > 0 ? [`${figure(rest)} weitere`] : [])].join(', ');
};

/** A superior reads whose steps they are; everybody else their own name. */
const nameAtEnd = ({ items, recipient }: DigestContent): string => {
  const offices = new Set(items.map(({ officeName, officeShortName }) => officeShortName ?? officeName));
  const [office] = offices;
  const aboutOthers = items.length > 0 && items.every(({ role }) => role === 'superior');
  return aboutOthers && offices.size === 1 && office ? office : (recipient.shortName ?? recipient.name);
};
