import { type IsoDate } from '#libs/calendar/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { planNamed } from '#libs/measures/index';
import { stepOf } from '#libs/measures/domain/index';
import { type Told } from './habits.ts';

export interface Evening {
  told: Told[];
  /** Steps with a request of which coordination was told today. */
  toDecide: { measure: string; step: number; bound: boolean }[];
}

/** What the mails of `today` told offices, their superiors and coordination. */
export async function toldToday(ports: RecordPorts, planKey: string, today: IsoDate): Promise<Evening> {
  const plan = await planNamed(ports, planKey);
  const measures = new Map((await ports.measures.ofPlan(plan.id)).map((measure) => [measure.id, measure]));
  const keys = new Map((await ports.offices.ofPlan(plan.id)).map((office) => [office.id, office.key]));
  const evening: Evening = { told: [], toDecide: [] };
  for (const notice of await ports.notices.ofPlan(plan.id)) {
    const measure = measures.get(notice.measureId ?? '');
    if (notice.toldOn !== today || measure === undefined) continue;
    const step = notice.stepId === null ? null : stepOf(measure, notice.stepId)!;
    if (notice.stage === 'decision-1') {
      evening.toDecide.push({ measure: measure.number, step: step!.number, bound: step!.binding !== null });
    }
    const office = keys.get(notice.officeId ?? '');
    const reads = notice.role === 'responsible' || notice.stage === 'escalation-1';
    if (!reads || office === undefined) continue;
    evening.told.push({
      stage: notice.stage,
      measure: measure.number,
      step: step?.number ?? null,
      office,
      dueOn: step?.dueOn ?? null,
      askedForDate: step?.requests.some(({ kind }) => kind === 'new-date') === true || (step?.dueVersion ?? 1) > 1,
    });
  }
  return evening;
}
