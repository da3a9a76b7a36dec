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
  | 'pause-ends-too-early'
  | 'step-not-found'
  | 'step-closed'
  | 'step-without-date'
  | 'date-unchanged'
  | 'done-in-the-future'
  | 'office-not-found'
  | 'office-unchanged';

/** A command that the rules do not allow; nothing was changed. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
