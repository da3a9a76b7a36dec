import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectDirectory } from '#libs/config/index';
import { HARD_SCRIPTS } from '../oracle/hard-scripts.ts';
import { WORKED_EXAMPLES } from '../oracle/worked-example-table.ts';

/** Tables whose rows are tests that bear the row's name. */
const TABLES: Record<string, readonly { name: string }[]> = { HARD_SCRIPTS, WORKED_EXAMPLES };

/** The tests of a spec as jest prints them, the names of the groups before them: `group › test`; none for a file that is not there. */
export function namedTests(file: string): string[] {
  const path = join(projectDirectory(), file);
  if (!existsSync(path)) return [];
  return testsBelow(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest), []);
}

function testsBelow(node: ts.Node, groups: readonly string[]): string[] {
  const names: string[] = [];
  ts.forEachChild(node, (child) => {
    const call = namedCall(child);
    if (call === null) names.push(...testsBelow(child, groups));
    else if (call.is === 'group') names.push(...testsBelow(child, [...groups, ...call.names]));
    else names.push(...call.names.map((name) => [...groups, name].join(' › ')));
  });
  return names;
}

function namedCall(node: ts.Node): { is: 'group' | 'test'; names: string[] } | null {
  if (!ts.isCallExpression(node)) return null;
  const [first] = node.arguments;
  if (first === undefined || !ts.isStringLiteralLike(first)) return null;
  const { root, rows } = calleeOf(node.expression);
  if (root !== 'describe' && root !== 'it' && root !== 'test') return null;
  const names = first.text === '$name' ? (TABLES[rows ?? ''] ?? []).map(({ name }) => name) : [first.text];
  return { is: root === 'describe' ? 'group' : 'test', names };
}

/** `it` of `it.each(ROWS)`, and ROWS. */
function calleeOf(callee: ts.Expression): { root: string | null; rows: string | null } {
  if (ts.isIdentifier(callee)) return { root: callee.text, rows: null };
  if (ts.isPropertyAccessExpression(callee)) return calleeOf(callee.expression);
  if (!ts.isCallExpression(callee)) return { root: null, rows: null };
  const [rows] = callee.arguments;
  return { ...calleeOf(callee.expression), rows: rows !== undefined && ts.isIdentifier(rows) ? rows.text : null };
}
