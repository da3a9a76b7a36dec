import { type CadencePolicy } from '../domain/index.ts';
import { type PolicyFault } from './cadence-policy-document.ts';

type Place = [path: string, value: string | number];

/** Stages that follow upon each other keep their order, and a period ends after it began. */
export function faultsOfOrder(policy: CadencePolicy): PolicyFault[] {
  const { deliveryHours, deliveryTime } = policy;
  const faults = inOrder(policy).flatMap(([[earlier, a], [later, b]]) =>
    a < b ? [] : [fault(earlier, `muss kleiner sein als ${later} (${b})`, `must be less than ${later} (${b})`)],
  );
  policy.closingPeriods.forEach(({ from, to }, index) => {
    if (to < from) faults.push(fault(`closingPeriods.${index}`, 'endet vor dem Beginn', 'ends before it begins'));
  });
  const inHours = deliveryHours.from <= deliveryTime && deliveryTime <= deliveryHours.to;
  const { from, to } = deliveryHours;
  return inHours
    ? faults
    : [...faults, fault('deliveryTime', `liegt nicht zwischen ${from} und ${to}`, `is not between ${from} and ${to}`)];
}

function inOrder(policy: CadencePolicy): [earlier: Place, later: Place][] {
  const { status, raising, deliveryHours, deliveryTime, checkpoint } = policy;
  const raisingEnds: Place = ['raising.to', raising.to];
  const reminder1: Place = ['reminder1DaysBefore', policy.reminder1DaysBefore];
  const escalation1: Place = ['escalation1After', policy.escalation1After];
  return [
    [['reminder2DaysBefore', policy.reminder2DaysBefore], reminder1],
    [reminder1, ['checkpoint.daysBefore', checkpoint.daysBefore]],
    [['overdue2After', policy.overdue2After], escalation1],
    [escalation1, ['escalation2After', policy.escalation2After]],
    [
      ['backlog2After', policy.backlog2After],
      ['backlog3After', policy.backlog3After],
    ],
    [
      ['decision1After', policy.decision1After],
      ['decision2After', policy.decision2After],
    ],
    [
      ['status.deputyAfter', status.deputyAfter],
      ['status.coordinationAfter', status.coordinationAfter],
    ],
    [['raising.from', raising.from], raisingEnds],
    [raisingEnds, ['deliveryTime', deliveryTime]],
    [
      ['deliveryHours.from', deliveryHours.from],
      ['deliveryHours.to', deliveryHours.to],
    ],
  ];
}

function fault(path: string, german: string, english: string): PolicyFault {
  return { german: `${path}: ${german}`, english: `${path}: ${english}` };
}
