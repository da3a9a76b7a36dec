/** Takes one line for people, without a newline. */
export type Say = (line: string) => void;

/** Replaces the detail that is shown beside the elapsed time, such as a count. */
export type Note = (detail: string) => void;

/**
 * Says what begins, then every few seconds how long it has taken, so that a long step never looks like a hang.
 * @param everySeconds pause between two lines, in seconds.
 */
export const during = async <T>(
  say: Say,
  what: string,
  work: (note: Note) => Promise<T>,
  everySeconds = 5,
): Promise<T> => {
  say(`${what} …`);
  const began = performance.now();
  let detail = '';
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1000);
    say(`  … ${what}: ${seconds} s${detail === '' ? '' : `, ${detail}`}`);
  }, everySeconds * 1000);
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearInterval(timer);
  }
};
