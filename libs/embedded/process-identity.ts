import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The start time of a running process, `null` when no such process runs. A process id alone is used again by the
 * system; together with the start time it names one process.
 */
export const processIdentity = (pid: number): string | null => {
  if (process.platform === 'linux') return linuxStartTime(pid);
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const text = answer.stdout.trim();
  return text === '' ? null : text;
};

const linuxStartTime = (pid: number): string | null => {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // no such process
  }
  // The second field is the name in parentheses and may hold spaces; the state follows it, the start time is field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isZombie = fields[0] === 'Z';
  return isZombie ? null : (fields[19] ?? null);
};
