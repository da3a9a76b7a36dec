import { type DigestContent } from '../domain/index.ts';
import { cutAtWord } from './cut-at-word.ts';

/** What a subject says about some of what a mail holds. */
export interface SubjectGroup {
  count: number;
  /** `1 überfällig (6 AT)` */
  words: string;
}

export interface SubjectParts {
  /** The plan, by its short title where it has one. */
  plan: string;
  /** Most urgent first. */
  groups: readonly SubjectGroup[];
  /** What is said of groups that have no room: `3 weitere`. */
  more: (count: number) => string;
  /** What is said when there is no group. */
  nothing: string;
  /** ` (KW 28)`; '' where no week is named. */
  week: string;
  /** Whose steps they are; '' where nobody is named. */
  name: string;
}

const longest = 70;
const longestPlanName = 30;

/** At most 70 characters, cut between words: first the name, then the plan, at last the less urgent groups. */
export function fittedSubject({ plan, groups, more, nothing, week, name }: SubjectParts): string {
  for (let shown = groups.length; shown > 0; shown -= 1) {
    const rest = groups.slice(shown).reduce((sum, { count }) => sum + count, 0);
    const words = groups.slice(0, shown).map((group) => group.words);
    const summary = [...words, ...(rest > 0 ? [more(rest)] : [])].join(', ') + week;
    const planName = cutAtWord(plan, Math.min(longestPlanName, longest - 2 - summary.length));
    if (planName === '' && shown > 1) continue;
    const start = `${planName === '' ? 'Plan' : planName}: ${summary}`;
    const end = cutName(name, longest - 3 - start.length);
    return end === '' ? start : `${start} – ${end}`;
  }
  return `${cutAtWord(plan, longestPlanName) || 'Plan'}: ${nothing}${week}`;
}

/** A name that says too little once it is cut, or names another office („Sozialamt, Abteilung“), is left out. */
function cutName(name: string, length: number): string {
  const cut = cutAtWord(name, length);
  if (cut === name) return name;
  return cut.includes(' ') && !cut.includes(',') ? cut : '';
}

/** A superior reads whose steps they are; everybody else their own name. */
export function nameAtEnd({ items, recipient }: DigestContent): string {
  const offices = new Set(items.map(({ officeName, officeShortName }) => officeShortName ?? officeName));
  const [office] = offices;
  const aboutOthers = items.length > 0 && items.every(({ role }) => role === 'superior');
  return aboutOthers && offices.size === 1 && office ? office : (recipient.shortName ?? recipient.name);
}
