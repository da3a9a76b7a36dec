import { type IsoDate } from '#libs/calendar/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { officeKeyed, stepNumbered } from '#libs/measures/index';
import { type AlongMove, type Measure, type Plan } from '#libs/measures/domain/index';

/** Where the words of a command about a measure are looked up. */
export interface InMeasure {
  ports: RecordPorts;
  plan: Plan;
  measure: Measure;
}

/** @throws {Refusal} `step-not-found` */
export function stepId({ measure }: InMeasure, number: number): string {
  return stepNumbered(measure, number).id;
}

/** @throws {Refusal} `step-not-found` */
export function alongIds(at: InMeasure, along: readonly { step: number; to: IsoDate }[]): AlongMove[] {
  return along.map(({ step, to }) => ({ stepId: stepId(at, step), to }));
}

/** @throws {Refusal} `office-not-found` */
export async function officeId({ ports, plan }: Pick<InMeasure, 'ports' | 'plan'>, key: string): Promise<string> {
  return (await officeKeyed(ports, plan, key)).id;
}

/** Null when no office was named. */
export async function officeIdIfNamed(at: InMeasure, key: string | undefined): Promise<string | null> {
  return key === undefined ? null : officeId(at, key);
}
