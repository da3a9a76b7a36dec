import { describe, expect, it } from '@jest/globals';
import { standardPolicy } from '../domain/index.ts';
import { changedPolicy, type PolicyFault } from './cadence-policy-document.ts';

const faultsOf = (change: unknown): PolicyFault[] => {
  const result = changedPolicy(standardPolicy, change);
  return 'wrong' in result ? result.wrong : [];
};
const germanFaults = (change: unknown): string[] => faultsOf(change).map(({ german }) => german);

describe('a changed policy', () => {
  it('holds the numbers that are named, and all others as they were', () => {
    const change = { grace: { day: 3 }, quietPeriods: [], status: { days: ['03-01'] } };
    expect(changedPolicy(standardPolicy, change)).toEqual({
      policy: {
        ...standardPolicy,
        grace: { ...standardPolicy.grace, day: 3 },
        quietPeriods: [],
        status: { ...standardPolicy.status, days: ['03-01'] },
      },
    });
  });

  it('that names nothing is the policy itself', () => {
    expect(changedPolicy(standardPolicy, {})).toEqual({ policy: standardPolicy });
  });

  it.each<[unknown, string[]]>([
    [{ remindr1DaysBefore: 3 }, ['remindr1DaysBefore: diese Angabe gibt es nicht']],
    [
      { grace: { soft: 3, firm: 1 } },
      ['grace.soft: diese Angabe gibt es nicht', 'grace.firm: diese Angabe gibt es nicht'],
    ],
    [{ grace: { day: '3' } }, ['grace.day: erwartet eine ganze Zahl von 1 bis 250']],
    [{ grace: { day: 1.5 } }, ['grace.day: erwartet eine ganze Zahl von 1 bis 250']],
    [{ grace: { day: null } }, ['grace.day: erwartet eine ganze Zahl von 1 bis 250']],
    [{ escalation2After: 0 }, ['escalation2After: erwartet eine ganze Zahl von 1 bis 250']],
    [{ escalation2After: 1000 }, ['escalation2After: erwartet eine ganze Zahl von 1 bis 250']],
    [{ grace: 3 }, ['grace: erwartet eine Gruppe von Angaben: { … }']],
    [{ closingDays: '12-24' }, ['closingDays: erwartet eine Liste']],
    [{ closingDays: ['02-29'] }, ['closingDays.0: erwartet einen Tag jedes Jahres wie 12-24']],
    [{ status: { days: [] } }, ['status.days: erwartet mindestens einen Tag']],
    [{ deliveryTime: '8:00' }, ['deliveryTime: erwartet eine Uhrzeit wie 08:00']],
    [{ deliveryTime: '18:00' }, ['deliveryTime: liegt nicht zwischen 07:00 und 17:00']],
    [{ escalation1After: 30 }, ['escalation1After: muss kleiner sein als escalation2After (20)']],
    [{ closingPeriods: [{ from: '2027-02-02', to: '2027-02-01' }] }, ['closingPeriods.0: endet vor dem Beginn']],
    [[], ['die ganze Änderung: erwartet eine Gruppe von Angaben: { … }']],
    [7, ['die ganze Änderung: erwartet eine Gruppe von Angaben: { … }']],
  ])('%j is refused, and the place is named', (change, wrong) => {
    expect(germanFaults(change)).toEqual(wrong);
  });

  it('is refused in English too', () => {
    const change = { grace: { day: '3', soft: 1 }, escalation1After: 30, deliveryTime: 8 };
    expect(faultsOf(change).map(({ english }) => english)).toEqual([
      'grace.day: expects a whole number from 1 to 250',
      'grace.soft: there is no such entry',
      'deliveryTime: expects a time like 08:00',
    ]);
    expect(faultsOf({ escalation1After: 30 }).map(({ english }) => english)).toEqual([
      'escalation1After: must be less than escalation2After (20)',
    ]);
  });
});
