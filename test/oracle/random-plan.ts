import fc from 'fast-check';
import { dateOf, type Day, dayOf, easterSunday } from './calendar.ts';
import { type Binding, type Precision, type ScenarioOffice, type ScenarioStep } from './scenario.ts';

export const COORDINATION = 'k@x.example';
export const LEADERSHIP = 'l@x.example';
const PRECISIONS: Precision[] = ['day', 'month', 'quarter', 'half', 'year', 'from'];
const BINDINGS: Binding[] = ['council', 'funding', 'law'];

export type OfficeDraft = { mailbox: boolean; contact: boolean; deputy: string; superior: string; ownable: boolean };

export function randomOffice(): fc.Arbitrary<OfficeDraft> {
  return fc.record({
    mailbox: mostly(true, 7),
    contact: mostly(true, 2),
    deputy: fc.constantFrom('own', 'none', 'own', 'mailbox', 'contact'),
    superior: fc.oneof(
      { weight: 4, arbitrary: fc.constant('boss') },
      { weight: 3, arbitrary: fc.constantFrom('none', 'own mailbox', 'own contact', 'leadership', 'next office') },
    ),
    ownable: mostly(true, 7),
  });
}

export function officeFrom(draft: OfficeDraft, index: number, offices: number): ScenarioOffice {
  const mailbox = draft.mailbox ? `a${index + 1}@x.example` : null;
  const contact = draft.contact ? `c${index + 1}@x.example` : null;
  const superiors: Record<string, string | null> = {
    none: null,
    boss: 's@x.example',
    'own mailbox': contact === null ? (mailbox?.toUpperCase() ?? null) : mailbox,
    'own contact': contact?.toUpperCase() ?? null,
    leadership: LEADERSHIP.toUpperCase(),
    'next office': `a${((index + 1) % offices) + 1}@x.example`,
  };
  const deputies: Record<string, string | null> = {
    own: `d${index + 1}@x.example`,
    none: null,
    mailbox: mailbox?.toUpperCase() ?? null,
    contact: contact?.toUpperCase() ?? null,
  };
  return {
    key: `A${index + 1}`,
    mailbox,
    contact,
    deputy: deputies[draft.deputy] ?? null,
    superior: superiors[draft.superior] ?? null,
    ownable: draft.ownable,
  };
}

export type MeasureDraft = { parallel: boolean; continuous: boolean; steps: StepDraft[] };

export type StepDraft = {
  office: number;
  due: DueDraft;
  precision: Precision;
  hard: boolean;
  binding: Binding | null;
};

type DueDraft = 'none' | { near: 'activation' | 'easter' | 'turn of the year' | 'holidays'; offset: number };

/** A measure with up to that many steps; now and then all of them undated, so that its status is asked for. */
export function randomMeasure(maxSteps: number): fc.Arbitrary<MeasureDraft> {
  return fc.record({
    parallel: mostly(false, 3),
    continuous: mostly(false, 5),
    steps: fc.oneof(
      { weight: 6, arbitrary: fc.array(randomStep(randomDue()), { minLength: 1, maxLength: maxSteps }) },
      { weight: 1, arbitrary: fc.array(randomStep(fc.constant<DueDraft>('none')), { maxLength: 2 }) },
    ),
  });
}

function randomStep(due: fc.Arbitrary<DueDraft>): fc.Arbitrary<StepDraft> {
  return fc.record({
    office: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }),
    due,
    precision: randomPrecision(),
    hard: mostly(false, 4),
    binding: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...BINDINGS)),
  });
}

export function randomPrecision(): fc.Arbitrary<Precision> {
  return fc.oneof(fc.constant<Precision>('day'), fc.constantFrom(...PRECISIONS));
}

function randomDue(): fc.Arbitrary<DueDraft> {
  const near = (anchor: Exclude<DueDraft, 'none'>['near'], min: number, max: number): fc.Arbitrary<DueDraft> =>
    fc.integer({ min, max }).map((offset) => ({ near: anchor, offset }));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<DueDraft>('none') },
    { weight: 2, arbitrary: near('activation', -3, 3) },
    { weight: 3, arbitrary: near('activation', -200, -1) },
    { weight: 6, arbitrary: near('activation', 1, 120) },
    { weight: 3, arbitrary: near('activation', 120, 500) },
    { weight: 2, arbitrary: fc.constantFrom(30, 60, 90).map((offset): DueDraft => ({ near: 'activation', offset })) },
    { weight: 2, arbitrary: near('turn of the year', -14, 12) },
    { weight: 1, arbitrary: near('easter', -4, 3) },
    { weight: 1, arbitrary: near('holidays', 0, 6) },
  );
}

export function stepFrom(
  { office, due, precision, hard, binding }: StepDraft,
  { measure, number, activate, offices }: { measure: string; number: number; activate: Day; offices: ScenarioOffice[] },
): ScenarioStep {
  return {
    measure,
    number,
    office: offices[office % offices.length]?.key ?? '',
    dueOn: due === 'none' ? null : dateOf(dueFrom(due, activate)),
    precision,
    hard,
    binding,
  };
}

function dueFrom({ near, offset }: Exclude<DueDraft, 'none'>, activate: Day): Day {
  const year = Number(dateOf(activate).slice(0, 4));
  if (near === 'activation') return activate + offset;
  if (near === 'turn of the year') return dayOf(`${year + 1}-01-01`) + offset;
  if (near === 'easter') return easterSunday(year + 1) + offset;
  const holidays = ['05-01', '10-03', '10-31', '11-17', '12-24', '12-31'].map((date) => dayOf(`${year + 1}-${date}`));
  return holidays[offset % holidays.length] ?? activate;
}

/** One in `most` + 1 is the other one. */
export function mostly(value: boolean, most: number): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: most, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });
}
