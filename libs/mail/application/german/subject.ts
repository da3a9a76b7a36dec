import { type DigestContent } from '../../domain/index.ts';
import { fittedSubject, nameAtEnd } from '../fitted-subject.ts';
import { hasTroubled } from '../troubled.ts';
import { figure } from './counts.ts';
import { calendarWeek } from './dates.ts';
import { subjectGroups } from './subject-groups.ts';

/** `Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klima`, at most 70 characters. */
export function subjectOf(content: DigestContent): string {
  return fittedSubject({
    plan: content.plan.shortTitle ?? content.plan.title,
    groups: subjectGroups(content),
    more: (count) => `${figure(count)} weitere`,
    nothing: nothingToDo(content),
    week: content.kind === 'leadership' ? ` (KW ${calendarWeek(content.day)})` : '',
    name: content.kind === 'leadership' ? '' : nameAtEnd(content),
  });
}

const nothingToDo = ({ summary }: DigestContent): string => {
  if (summary === null) return 'nichts offen';
  if (!summary.allOnCourse) return 'nichts Neues';
  return hasTroubled(summary) ? 'nichts zu entscheiden' : 'alles im Plan';
};
