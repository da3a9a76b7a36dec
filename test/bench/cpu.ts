import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/**
 * Seconds of processor time that the bench, the servers and everything else it started have used so far. Unlike elapsed time
 * it hardly depends on who else uses the machine. NaN where there is no `/proc`.
 */
export function cpuSeconds(): number {
  try {
    return ticksOf(process.pid, processes()) / ticksPerSecond;
  } catch {
    return NaN;
  }
}

interface Process {
  parent: number;
  /** Its own and those of its children that have ended. */
  ticks: number;
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat === null) continue;
    // After the name in brackets: state, parent, …, and the times as the 12th to 15th field.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    found.set(Number(name), { parent: fields[1]!, ticks });
  }
  return found;
}

function statOf(pid: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // it has ended meanwhile
  }
}

function ticksOf(pid: number, all: ReadonlyMap<number, Process>): number {
  let sum = all.get(pid)?.ticks ?? 0;
  for (const [child, { parent }] of all) if (parent === pid) sum += ticksOf(child, all);
  return sum;
}
