import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardPolicy } from '#libs/cadence/domain/index';
import { changedPolicy, readChangedPolicy } from './read-policy.ts';

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
    [[], ['die ganze Datei: erwartet eine Gruppe von Angaben: { … }']],
    [7, ['die ganze Datei: erwartet eine Gruppe von Angaben: { … }']],
  ])('%j is refused, and the place is named', (change, wrong) => {
    expect(changedPolicy(standardPolicy, change)).toEqual({ wrong });
  });
});

describe('a file with a changed policy', () => {
  const reading = async (content: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'policy-'));
    try {
      const file = join(folder, 'fristen.json');
      await writeFile(file, content);
      return await readChangedPolicy(file, standardPolicy);
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('is read', async () => {
    expect((await reading('{ "overdue2After": 7 }')).overdue2After).toBe(7);
  });

  it('that is not there, no JSON or wrong is refused in German', async () => {
    await expect(readChangedPolicy('gibtsnicht.json', standardPolicy)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
    await expect(reading('{')).rejects.toMatchObject({ code: 'FILE_NOT_JSON' });
    await expect(reading('{ "grace": { "day": "drei" } }')).rejects.toMatchObject({
      code: 'POLICY_INVALID',
      german: expect.stringContaining('grace.day: erwartet eine ganze Zahl von 1 bis 250'),
    });
  });
});
