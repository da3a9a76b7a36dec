import { afterEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { printJson } from './terminal.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

function printed(value: unknown): string {
  let text = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  printJson(value);
  jest.restoreAllMocks();
  return text;
}

test('data are printed as they would be in one piece, however long', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(printed(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
  const long = { records: { steps: Array.from({ length: 5_000 }, (_, index) => ({ index, names: ['ä', '"'] })) } };
  expect(printed(long)).toBe(`${JSON.stringify(long, null, 2)}\n`);
});
