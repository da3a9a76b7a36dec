import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { gap, type Gap } from './gap.ts';
import { earliest, mattersOn, namedByDay, type OpenMeasure } from './open-work.ts';
import { instead, type Standpoint } from './standpoint.ts';

/** What a measure itself lacks: owners of its steps, a lead office, steps at all. */
export function gapsOfMeasures(at: Standpoint): Gap[] {
  return at.work.flatMap((open) => [
    ...stepsWithoutOwner(at, open),
    ...withoutLead(at, open),
    ...withoutSteps(at, open),
  ]);
}

function stepsWithoutOwner(at: Standpoint, { steps }: OpenMeasure): Gap[] {
  const ownerless = steps.filter(({ step }) => step.officeId === null);
  if (ownerless.length === 0) return [];
  const named = namedByDay(ownerless, mattersOn);
  return [gap('step-without-owner', earliest(ownerless.map(mattersOn)), { steps: named, meanwhile: instead(at) })];
}

function withoutLead(at: Standpoint, { measure, askedOn }: OpenMeasure): Gap[] {
  if (measure.leadOfficeId !== null) return [];
  return [gap('measure-without-lead', askedOn, { measures: [measure.number], meanwhile: instead(at) })];
}

/** It may begin later, or be one that is only asked about as a whole. */
function withoutSteps({ today }: Standpoint, { measure, askedOn }: OpenMeasure): Gap[] {
  if (measure.steps.length > 0) return [];
  const begin: IsoDate | null = measure.startsOn === null ? null : laterOf(measure.startsOn, today);
  return [gap('measure-without-steps', earliest([begin, askedOn]), { severity: 'hint', measures: [measure.number] })];
}
