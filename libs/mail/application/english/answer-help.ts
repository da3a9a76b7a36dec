import { type DigestContent, type DigestItem, type LeadershipSummary } from '../../domain/index.ts';

/** How to answer as long as a mail is the way to do it; null when nothing is asked or nobody would read it. */
export function answerHelp({ coordination, kind, items, summary }: DigestContent): string | null {
  if (coordination.email === null) return null;
  if (summary !== null) return decisionHelp(summary);
  if (kind !== 'office') return null;
  const asked = items.filter(({ stage }) => stage !== 'resolved');
  if (asked.length === 0) return null;
  return `${howToAnswer(items)}, for example ${examples(asked)}. ${whoReads}`;
}

const whoReads = 'Coordination reads your reply and records it.';

const decisionHelp = ({ questions: [first] }: LeadershipSummary): string | null => {
  if (first === undefined) return null;
  return `To decide, simply reply to this email, for example ${first.options.length > 0 ? '“1a”' : '“1: yes”'}. ${whoReads}`;
};

const howToAnswer = (items: readonly DigestItem[]): string => {
  // The steps of a takeover have no numbers in the mail.
  if (items.some(isTakeover)) return 'Please reply to this email and name the step';
  return items.length === 1
    ? 'Please reply to this email with one sentence'
    : 'Please reply to this email with one sentence for each number';
};

const examples = (asked: readonly DigestItem[]): string => {
  if (asked.every(({ stage }) => stage === 'needed')) {
    return '“we will be ready by the end of May” or “nobody is waiting for us any more”';
  }
  if (asked.every(({ stage }) => stage === 'status-1' || stage === 'status-2')) {
    return '“under way, the evaluation follows in autumn” or “completed”';
  }
  const [step] = asked.filter(isTakeover).flatMap(({ steps }) => steps);
  if (step !== undefined) return `“${step.measureNumber} step ${step.number} is done”`;
  return '“done”, “new date end of September, short of staff” or “another office is responsible”';
};

const isTakeover = ({ stage }: DigestItem): boolean => stage === 'takeover';
