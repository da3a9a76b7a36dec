import { type IsoDate } from '#libs/calendar/domain/index';
import { PlainError } from '#libs/config/index';
import { type Replay } from '#libs/simulation/index';
import { type SimulationInput } from '#libs/simulation/domain/index';

/** What is to be foretold, and for which days. */
export interface SimulationQuestion {
  input: SimulationInput;
  /** The same with what somebody thinks of changing; null when only the plan as it is was asked for. */
  changed: SimulationInput | null;
  /** What really happened, where that is replayed. */
  replay: Replay | null;
  from: IsoDate;
  to: IsoDate;
}

/** @throws {PlainError} `END_MISSING` */
export function requireEnd(to: IsoDate | undefined): IsoDate {
  if (to !== undefined) return to;
  throw new PlainError(
    'END_MISSING',
    'Bitte nennen Sie mit --to den letzten Tag, zum Beispiel --to 2027-12-31.',
    'Name the last day with --to, for example --to 2027-12-31.',
  );
}

/** @throws {PlainError} `EMPTY_PERIOD` */
export function period(from: IsoDate, to: IsoDate): Pick<SimulationQuestion, 'from' | 'to'> {
  if (from <= to) return { from, to };
  throw new PlainError(
    'EMPTY_PERIOD',
    `Der letzte Tag (${to}) liegt vor dem ersten (${from}). Bitte vertauschen Sie --from und --to.`,
    `The last day (${to}) lies before the first (${from}). Swap --from and --to.`,
  );
}
