/** Why a command was refused. The codes are stable; `values` fill the sentences of refusal-texts.ts. */
export type RefusalCode =
  | 'plan-not-found'
  | 'title-missing'
  | 'plan-already-active'
  | 'plan-not-active'
  | 'backlog-already-started'
  | 'mail-mode-unchanged'
  | 'measure-not-found'
  | 'measure-not-paused'
  | 'measure-closed'
  | 'measure-open'
  | 'steps-open'
  | 'not-continuous'
  | 'order-incomplete'
  | 'order-unchanged'
  | 'pause-ends-too-early'
  | 'step-not-found'
  | 'step-closed'
  | 'step-open'
  | 'step-number-taken'
  | 'step-without-date'
  | 'step-has-date'
  | 'step-not-in-backlog'
  | 'text-missing'
  | 'text-unchanged'
  | 'too-few-parts'
  | 'new-date-too-early'
  | 'share-out-of-range'
  | 'own-office'
  | 'request-undecided'
  | 'no-request'
  | 'office-missing'
  | 'nothing-to-object-to'
  | 'objection-too-late'
  | 'hold-out-of-range'
  | 'already-held'
  | 'no-escalation-ahead'
  | 'answer-not-found'
  | 'answer-overtaken'
  | 'undo-too-late'
  | 'date-unchanged'
  | 'done-in-the-future'
  | 'office-not-found'
  | 'office-unchanged'
  | 'contact-unchanged'
  | 'nobody-to-be-away'
  | 'absence-ends-too-early';

/** A command that the rules do not allow; nothing was changed. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
