import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';
import { germanWords } from './domain/german-words.ts';

it('docs/operations.md says for every finding what to do, and for no other', () => {
  const page = readFileSync(join(projectDirectory(), 'docs/operations.md'), 'utf8');
  const section = /## What to do in each state\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect(rows.sort()).toEqual(Object.keys(germanWords).sort());
});
