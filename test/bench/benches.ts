import { benchPlan } from './bench-plan.ts';
import { burstSeconds } from './burst.ts';
import { bareBytes, calls, ownBytes } from './bytes.ts';
import { type Figure } from './figure.ts';
import { bareMailRate, benchMails, ownMailRate } from './mails.ts';
import { startBenchSink } from './mail-sink.ts';
import { type BenchName } from './options.ts';
import { type RecordTemplate, recordTemplate } from './record-template.ts';
import { bareRates, bareWakeups, firstStarts, ownRates } from './starts-and-wakeups.ts';
import { type TemporalTables } from './temporal-tables.ts';
import { bareReading, ownDelivery, ownOverview } from './whole-plan.ts';

export interface Bench {
  figures: Pick<Figure, 'name' | 'unit' | 'aim'>[];
  /** Whoever comes first would otherwise pay for the compilation of what both sides use. Not measured. */
  warmUp?(): Promise<void>;
  /** One run, on servers of its own: a value for each figure. */
  own(tables: TemporalTables): Promise<number[]>;
  bare(tables: TemporalTables): Promise<number[]>;
  /** What is worth knowing besides, without a counterpart. */
  notes?(): string[];
  end?(): Promise<void>;
}

/** A number of workflows or mails, made smaller for a quick look. */
export type Size = (count: number) => number;

export const benches: Record<BenchName, (size: Size) => Promise<Bench>> = {
  async starts(size) {
    const count = size(600);
    let bytesPerMeasure = 0;
    return {
      figures: [
        { name: `starts (${count} workflows)`, unit: '1/s', aim: { ratio: 'at-least', than: 0.7 } },
        { name: `wake-ups (${firstStarts + count} workflows)`, unit: '1/s', aim: { ratio: 'at-least', than: 0.7 } },
        { name: 'processor time per start, all parts', unit: 'ms', aim: 'none' },
        { name: 'processor time per wake-up, all parts', unit: 'ms', aim: 'none' },
      ],
      async own(tables) {
        const template = await recordTemplate(benchPlan(firstStarts + count, 'one'));
        bytesPerMeasure = Math.round(template.bytes / template.measureIds.length);
        return Object.values(await ownRates(template, tables));
      },
      bare: async (tables) => Object.values(await bareRates(firstStarts + count, tables)),
      notes: () => [
        `The record itself grows by ${bytesPerMeasure} bytes per measure with five steps, events and indexes included.`,
      ],
    };
  },

  async burst(size) {
    const count = size(2000);
    return {
      figures: [
        { name: `burst (${count} measures, ${count * 5} notices)`, unit: 's', aim: { own: 'below', than: 25 } },
      ],
      own: async (tables) => [await burstSeconds(await recordTemplate(benchPlan(count, 'all')), count * 5, tables)],
      bare: async (tables) => [(await bareWakeups(count, tables)).seconds],
    };
  },

  async bytes(size) {
    const count = size(300);
    return {
      figures: [
        { name: 'database per open workflow', unit: 'bytes', aim: { ratio: 'at-most', than: 2 } },
        { name: `the same after ${calls} more looks`, unit: 'bytes', aim: { ratio: 'at-most', than: 2 } },
      ],
      own: async (tables) => Object.values(await ownBytes(await recordTemplate(benchPlan(count, 'one')), tables)),
      bare: async (tables) => Object.values(await bareBytes(count, tables)),
    };
  },

  async plan(size) {
    const [shown, delivered] = [size(100), size(1000)];
    const record = (measures: number): Promise<RecordTemplate> => recordTemplate(benchPlan(measures, 'one'));
    return {
      figures: [
        { name: `overview (${shown} measures)`, unit: 'ms', aim: { own: 'below', than: 300 } },
        { name: `delivery with nothing due (${delivered} measures)`, unit: 'ms', aim: { own: 'below', than: 1500 } },
      ],
      own: async () => [await ownOverview(await record(shown)), await ownDelivery(await record(delivered))],
      bare: async () => [await bareReading(await record(shown)), await bareReading(await record(delivered))],
      notes: () => ['The bare side of overview and delivery reads the rows of the plan and does nothing with them.'],
    };
  },

  async mails(size) {
    const mails = benchMails(size(2000));
    const few = benchMails(size(500));
    const record = (): Promise<RecordTemplate> => recordTemplate(benchPlan(1, 'one'));
    const sink = await startBenchSink();
    return {
      figures: [{ name: `mails (${mails.length} digests)`, unit: '1/s', aim: { ratio: 'at-least', than: 0.6 } }],
      async warmUp() {
        await ownMailRate(await record(), few, sink);
        await bareMailRate(few, sink);
      },
      own: async () => [await ownMailRate(await record(), mails, sink)],
      bare: async () => [await bareMailRate(mails, sink)],
      end: () => sink.stop(),
    };
  },
};
