import { type ReadingProgress } from '#libs/exchange/index';

/** Rows between two lines of progress: a usual plan is read without any. */
const EVERY = 10_000;

/**
 * Says on standard error how far the reading of a large table has come; on a terminal in one line that is overwritten. Give
 * `null` when it is over.
 */
export function progressAtTerminal(): (progress: ReadingProgress | null) => void {
  const overwrites = process.stderr.isTTY;
  let said = 0;
  return (progress) => {
    if (progress === null) {
      if (said > 0 && overwrites) process.stderr.write('\r\x1b[K');
      return;
    }
    const reached = Math.floor(progress.rows / EVERY) * EVERY;
    if (reached === 0 || reached === said) return;
    said = reached;
    const { file, sheet } = progress;
    const place = sheet === null ? file : `${file} (${sheet})`;
    const text = `… ${place}: ${reached.toLocaleString('de-DE')} Zeilen gelesen`;
    process.stderr.write(overwrites ? `\r\x1b[K${text}` : `${text}\n`);
  };
}
