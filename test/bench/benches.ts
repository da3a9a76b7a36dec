import { benchPlan } from './bench-plan.ts';
import { burstSeconds } from './burst.ts';
import { bareBytes, calls, ownBytes } from './bytes.ts';
import { type Figure } from './figure.ts';
import { bareMailRate, benchMails, ownMailRate } from './mails.ts';
import { startBenchSink } from './mail-sink.ts';
import { type BenchName } from './options.ts';
import { recordTemplate } from './record-template.ts';
import { bareRates, bareWakeups, ownRates } from './starts-and-wakeups.ts';
import { type TemporalTables } from './temporal-tables.ts';

export interface Bench {
  figures: Pick<Figure, 'name' | 'unit' | 'aim'>[];
  /** One run: a value for each figure. */
  own(): Promise<number[]>;
  bare(): Promise<number[]>;
  /** What is worth knowing besides, without a counterpart. */
  notes: string[];
  end(): Promise<void>;
}

export interface Parts {
  tables: TemporalTables;
  /** A number of workflows or mails, made smaller for a quick look. */
  size(count: number): number;
}

const nothingToEnd = async (): Promise<void> => undefined;

export const benches: Record<BenchName, (parts: Parts) => Promise<Bench>> = {
  async starts({ tables, size }) {
    const count = size(600);
    const template = await recordTemplate(benchPlan(count, 'one'));
    const perMeasure = Math.round(template.bytes / count);
    // Not measured: the first workflows pay for the compilation of what follows, here and in the servers.
    const few = size(200);
    await ownRates(await recordTemplate(benchPlan(few, 'one')), tables);
    await bareRates(few, tables);
    return {
      figures: [
        { name: `starts (${count} workflows)`, unit: '1/s', aim: { ratio: 'at-least', than: 0.7 } },
        { name: `wake-ups (${count} workflows)`, unit: '1/s', aim: { ratio: 'at-least', than: 0.7 } },
        { name: 'processor time per start, all parts', unit: 'ms', aim: 'none' },
        { name: 'processor time per wake-up, all parts', unit: 'ms', aim: 'none' },
      ],
      own: async () => Object.values(await ownRates(template, tables)),
      bare: async () => Object.values(await bareRates(count, tables)),
      notes: [
        `The record itself grows by ${perMeasure} bytes per measure with five steps, events and indexes included.`,
      ],
      end: nothingToEnd,
    };
  },

  async burst({ tables, size }) {
    const count = size(2000);
    const template = await recordTemplate(benchPlan(count, 'all'));
    return {
      figures: [
        { name: `burst (${count} measures, ${count * 5} notices)`, unit: 's', aim: { own: 'below', than: 25 } },
      ],
      own: async () => [await burstSeconds(template, count * 5, tables)],
      bare: async () => [(await bareWakeups(count, tables)).seconds],
      notes: [],
      end: nothingToEnd,
    };
  },

  async bytes({ tables, size }) {
    const count = size(300);
    const template = await recordTemplate(benchPlan(count, 'one'));
    return {
      figures: [
        { name: 'database per open workflow', unit: 'bytes', aim: { ratio: 'at-most', than: 2 } },
        { name: `the same after ${calls} more looks`, unit: 'bytes', aim: { ratio: 'at-most', than: 2 } },
      ],
      own: async () => Object.values(await ownBytes(template, tables)),
      bare: async () => Object.values(await bareBytes(count, tables)),
      notes: [],
      end: nothingToEnd,
    };
  },

  async mails({ size }) {
    const mails = benchMails(size(2000));
    const template = await recordTemplate(benchPlan(1, 'one'));
    const sink = await startBenchSink();
    // Not measured: whoever comes first would otherwise pay for the compilation of what both sides use.
    const few = benchMails(size(500));
    await ownMailRate(template, few, sink);
    await bareMailRate(few, sink);
    return {
      figures: [{ name: `mails (${mails.length} digests)`, unit: '1/s', aim: { ratio: 'at-least', than: 0.6 } }],
      own: async () => [await ownMailRate(template, mails, sink)],
      bare: async () => [await bareMailRate(mails, sink)],
      notes: [],
      end: () => sink.stop(),
    };
  },
};
