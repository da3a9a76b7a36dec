import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { type DataSource } from 'typeorm';
import { foldMeasure } from '#libs/measures/domain/index';
import { foldAnew } from '#libs/reconciler/index';
import { oldRecord } from '../../../test/fixtures/old-record.ts';
import { dataSource } from '../data-source.ts';
import { migrate } from '../migrate.ts';
import { recordPorts } from '../record.ts';
import { Life1790200000000 } from './life.ts';
import { Observations1790100000000 } from './observations.ts';
import { Record1790000000000 } from './record.ts';

/** A plan whose life is folded otherwise since: answers to a step without a date, pauses that replace pauses, returned steps. */
const stored = new URL('./record-of-second-shape.json', import.meta.url);

describe('a record of the second shape', () => {
  let source: DataSource;

  beforeAll(async () => {
    const url = await oldRecord(stored, [Record1790000000000, Observations1790100000000, Life1790200000000]);
    expect(await migrate(url)).toBeGreaterThan(0);
    expect(await migrate(url)).toBe(0);
    source = await dataSource(url, 2).initialize();
  });

  afterAll(() => source.destroy());

  const differing = async (): Promise<string[]> => {
    const { plans, measures, events } = recordPorts(source.manager);
    const numbers: string[] = [];
    for (const { id } of await plans.list()) {
      for (const measure of await measures.ofPlan(id)) {
        const fold = foldMeasure(measure.id, await events.of('measure', measure.id));
        if (!isDeepStrictEqual(fold, measure)) numbers.push(measure.number);
      }
    }
    return numbers.sort();
  };

  it('is the fold of its events once it was folded anew', async () => {
    expect(await differing()).toEqual(['M.3', 'M.4']);
    expect(await foldAnew(source, 5)).toBe(2);
    expect(await differing()).toEqual([]);
    expect(await foldAnew(source, 5)).toBe(0);
  });
});
