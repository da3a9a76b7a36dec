import { changedPolicy } from '#libs/cadence/index';
import { type CadencePolicy } from '#libs/cadence/domain/index';
import { PlainError } from '#libs/config/index';
import { readJsonFile } from './read-json-file.ts';

/**
 * `policy` with the numbers that a file changes (JSON; groups are merged, lists replaced).
 *
 * @throws {PlainError} `FILE_UNREADABLE`, `FILE_NOT_JSON`, `POLICY_INVALID` with the first places that are wrong.
 */
export async function readChangedPolicy(path: string, policy: CadencePolicy): Promise<CadencePolicy> {
  const result = changedPolicy(policy, await readJsonFile(path));
  if (!('wrong' in result)) return result.policy;
  throw new PlainError(
    'POLICY_INVALID',
    `Die Datei ${path} beschreibt keine Regeln, nach denen erinnert werden kann. Bitte prüfen Sie:${lines(result.wrong.map(({ german }) => german))}`,
    `The file ${path} describes no rules by which reminders can be sent. Check:${lines(result.wrong.map(({ english }) => english))}`,
  );
}

function lines(places: readonly string[]): string {
  return places
    .slice(0, 5)
    .map((place) => `\n  ${place}`)
    .join('');
}
