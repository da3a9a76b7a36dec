import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory, variables } from './index.ts';

it('every environment variable stands in docs/operations.md with its purpose and default', () => {
  const page = readFileSync(join(projectDirectory(), 'docs/operations.md'), 'utf8');
  const missing = Object.values(variables)
    .map(({ name, purpose, otherwise }) => `| \`${name}\` | ${purpose} | ${otherwise} |`)
    .filter((line) => !page.includes(line));
  expect(missing).toEqual([]);
});
