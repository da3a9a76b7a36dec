import { type DigestContent } from '../../domain/index.ts';
import { fittedSubject, nameAtEnd } from '../fitted-subject.ts';
import { hasTroubled } from '../troubled.ts';
import { figure } from './counts.ts';
import { calendarWeek } from './dates.ts';
import { readerName } from './reader-name.ts';
import { subjectGroups } from './subject-groups.ts';

/** `Klimaplan: 1 overdue (6 working days), 2 due by 30 Jun – Stabsstelle`, at most 70 characters. */
export function subjectOf(content: DigestContent): string {
  return fittedSubject({
    plan: content.plan.shortTitle ?? content.plan.title,
    groups: subjectGroups(content),
    more: (count) => `${figure(count)} more`,
    nothing: nothingToDo(content),
    week: content.kind === 'leadership' ? ` (week ${calendarWeek(content.day)})` : '',
    name: content.kind === 'leadership' ? '' : readerName(nameAtEnd(content)),
  });
}

const nothingToDo = ({ summary }: DigestContent): string => {
  if (summary === null) return 'nothing open';
  if (!summary.allOnCourse) return 'nothing new';
  return hasTroubled(summary) ? 'nothing to decide' : 'all on course';
};
