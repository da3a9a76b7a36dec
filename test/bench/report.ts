import { readFile, writeFile } from 'node:fs/promises';

const page = new URL('../../docs/performance.md', import.meta.url);
const begin = '<!-- measured: written by npm run bench:pulse -- --write -->';
const end = '<!-- end of measured -->';

/** Puts the result into its place in docs/performance.md; the rest of the page stays. */
export async function writeReport(result: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost the marks between which the result stands.');
  await writeFile(page, `${text.slice(0, from)}${begin}\n\n${result}\n${text.slice(to)}`);
}
