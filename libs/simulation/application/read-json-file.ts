import { readFile } from 'node:fs/promises';
import { PlainError } from '#libs/config/index';

/** @throws {PlainError} `FILE_UNREADABLE`, `FILE_NOT_JSON` */
export async function readJsonFile(path: string): Promise<unknown> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (cause) {
    throw new PlainError(
      'FILE_UNREADABLE',
      `Die Datei ${path} lässt sich nicht lesen. Bitte prüfen Sie den Pfad.`,
      `The file ${path} cannot be read. Check the path.`,
      { cause },
    );
  }
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new PlainError(
      'FILE_NOT_JSON',
      `Die Datei ${path} ist kein gültiges JSON. Bitte prüfen Sie Kommas und Klammern.`,
      `The file ${path} is no valid JSON. Check commas and brackets.`,
      { cause },
    );
  }
}
