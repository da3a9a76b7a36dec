import { fullDate, periodWords, reasonWords } from '#libs/mail/index';
import { assertNever, type Step, type StepRequest } from '#libs/measures/domain/index';

type Asked = Pick<StepRequest, 'kind' | 'to' | 'reason'> | { kind: 'dispute' };

/** What an office asks for, a sentence. `proposed`: the office that it names instead of itself. */
export function askedText(asked: Asked, { precision }: Pick<Step, 'precision'>, proposed: string | null): string {
  switch (asked.kind) {
    case 'new-date':
      return `Die Stelle bittet um einen neuen Termin${dateAskedFor(asked.to, precision)}.${grounds(asked.reason)}`;
    case 'not-mine':
      return `Die Stelle sagt, dass sie nicht zuständig ist. ${
        proposed === null ? 'Eine andere Stelle nennt sie nicht.' : `Vorgeschlagen ist: ${proposed}.`
      }`;
    case 'drop':
      return 'Die Stelle bittet darum, dass der Schritt entfällt.';
    case 'dispute':
      return 'Die Stelle sagt erneut, dass sie nicht zuständig ist. Bitte klären Sie, wer den Schritt übernimmt.';
    default:
      return assertNever(asked);
  }
}

function dateAskedFor(to: StepRequest['to'], precision: Step['precision']): string {
  if (to === null) return '';
  const period = periodWords(to, precision);
  return ` bis ${fullDate(to)}${period === null ? '' : ` (${period})`}`;
}

function grounds(reason: StepRequest['reason']): string {
  return reason === null || reason === 'other' ? '' : ` Grund: ${reasonWords[reason]}.`;
}
