import { parseArgs } from 'node:util';

export const benchNames = ['starts', 'burst', 'bytes', 'mails', 'plan'] as const;
export type BenchName = (typeof benchNames)[number];

export interface Options {
  /** Of each measurement; the median counts. */
  runs: number;
  /** Divides every number of workflows and mails, for a quick look; 1 for figures that are to be kept. */
  divideBy: number;
  only: readonly BenchName[];
  /** Writes the result into docs/performance.md. */
  write: boolean;
}

export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '3' },
      'divide-by': { type: 'string', default: '1' },
      only: { type: 'string', default: benchNames.join(',') },
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => !benchNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`There is no "${unknown}"; there are: ${benchNames.join(', ')}.`);
  return {
    runs: countFrom('--runs', values.runs),
    divideBy: countFrom('--divide-by', values['divide-by']),
    only: only as BenchName[],
    write: values.write,
  };
}

function countFrom(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} needs a whole number from 1 on.`);
  return count;
}
