import { assertNever, type StepRequest } from '#libs/measures/domain/index';
import { englishDay } from './english-day.ts';
import { reasonNames } from './reason-names.ts';

type Asked = Pick<StepRequest, 'kind' | 'to' | 'reason'> | { kind: 'dispute' };

/** What an office asks for, a sentence. `proposed`: the office that it names instead of itself. */
export function askedInEnglish(asked: Asked, proposed: string | null): string {
  switch (asked.kind) {
    case 'new-date': {
      const { to, reason } = asked;
      const grounds = reason === null || reason === 'other' ? '' : ` Reason: ${reasonNames[reason]}.`;
      return `The office asks for a new date${to === null ? '' : `: ${englishDay(to)}`}.${grounds}`;
    }
    case 'not-mine':
      return `The office says that it is not responsible. ${
        proposed === null ? 'It names no other office.' : `It proposes: ${proposed}.`
      }`;
    case 'drop':
      return 'The office asks to drop the step.';
    case 'dispute':
      return 'The office says again that it is not responsible. Please settle who takes the step.';
    default:
      return assertNever(asked);
  }
}
