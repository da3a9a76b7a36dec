import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectDirectory } from '#libs/config/index';
import { namedTests } from './named-tests.ts';

interface Section {
  title: string;
  lines: string[];
}

/** What stands under each heading of the second level. */
function sectionsOf(page: string): Section[] {
  const [, ...sections] = readFileSync(join(projectDirectory(), 'docs', page), 'utf8').split(/^## /m);
  return sections.map((section) => {
    const [title = '', ...lines] = section.split('\n');
    return { title, lines };
  });
}

/** How each rule begins: bullets, rows of tables, and other paragraphs. */
function rulesOf({ lines }: Section): string[] {
  return lines.flatMap((line, index) => {
    if (line.startsWith('- ')) return [line.slice(2)];
    if (line.startsWith('|')) return isRow(lines, index) ? [line.slice(2)] : [];
    const begins = line !== '' && !line.startsWith(' ') && (index === 0 || lines[index - 1] === '');
    return begins ? [line] : [];
  });
}

/** Neither the head of a table nor the line below it. */
function isRow(lines: readonly string[], index: number): boolean {
  return ![lines[index], lines[index + 1]].some((line) => line?.startsWith('|-') || line?.startsWith('| -'));
}

interface Row {
  section: string;
  begins: string;
  rule: string;
  tests: { file: string; name: string }[];
}

function rowsOf(section: Section): Row[] {
  const rows = section.lines.filter((line, index) => line.startsWith('|') && isRow(section.lines, index));
  return rows.map((row) => {
    const [begins = '', rule = '', tests = ''] = row.slice(2, -2).split(' | ');
    return { section: section.title, begins, rule, tests: testsIn(tests) };
  });
}

function testsIn(cell: string): Row['tests'] {
  return [...cell.matchAll(/`([^`]+\.spec\.ts)` (.+?)(?:<br>|$)/g)].map(([, file = '', name = '']) => ({ file, name }));
}

const rules = sectionsOf('CADENCE.md').map((section) => ({ title: section.title, rules: rulesOf(section) }));
const rows = sectionsOf('RULES.md').flatMap(rowsOf);

describe('the table of rules', () => {
  it('reads the rules and its own rows', () => {
    expect(rules.flatMap((section) => section.rules).length).toBeGreaterThan(60);
    expect(rows.length).toBeGreaterThan(120);
  });

  it('has a row for every rule of every section of CADENCE.md', () => {
    const without = rules.flatMap(({ title, rules: begin }) =>
      begin.filter((rule) => !rows.some((row) => title.startsWith(row.section) && rule.startsWith(row.begins))),
    );
    expect(without).toEqual([]);
  });

  it('has no row for a rule that is not there', () => {
    const strayed = rows.filter(
      (row) =>
        row.begins === '' ||
        !rules.some(
          ({ title, rules: begin }) =>
            title.startsWith(row.section) && begin.some((rule) => rule.startsWith(row.begins)),
        ),
    );
    expect(strayed).toEqual([]);
  });

  it('names a test for every row', () => {
    expect(rows.filter(({ tests }) => tests.length === 0).map(({ begins, rule }) => `${begins}: ${rule}`)).toEqual([]);
  });

  it('names only tests that there are', () => {
    const known = new Map(rows.flatMap(({ tests }) => tests).map(({ file }) => [file, namedTests(file)]));
    const gone = rows.flatMap(({ tests }) => tests).filter(({ file, name }) => !known.get(file)?.includes(name));
    expect(gone).toEqual([]);
  });
});
