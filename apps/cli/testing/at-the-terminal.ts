import { PlainError } from '#libs/config/index';
import { Refusal } from '#libs/measures/domain/index';
import { jest } from '@jest/globals';
import { Command } from 'commander';
import { errorText } from '../error-text.ts';
import { germanUsageError } from '../usage-error.ts';

export interface Printed {
  out: string;
  err: string;
  /** The code of a refusal, or the German sentence about a command line that is not understood. */
  refused: string | null;
  /** What a person reads of that, in German. */
  sentence: string | null;
}

const firstLine = (text: string): string => text.split('\n')[0]!;

/** Runs commands as at a terminal and catches what they print. */
export function terminalWith(...adding: ((program: Command) => void)[]): (...words: string[]) => Promise<Printed> {
  return async (...words) => {
    const printed: Printed = { out: '', err: '', refused: null, sentence: null };
    const refuse = (refused: string, sentence = refused): void => void Object.assign(printed, { refused, sentence });
    const program = new Command()
      .configureOutput({ outputError: (text) => refuse(firstLine(germanUsageError(text))) })
      .exitOverride();
    for (const add of adding) add(program);
    for (const command of program.commands) command.copyInheritedSettings(program);
    const streams = (['out', 'err'] as const).map((name) =>
      jest
        .spyOn(name === 'out' ? process.stdout : process.stderr, 'write')
        .mockImplementation((text) => Boolean((printed[name] += String(text)))),
    );
    try {
      await program.parseAsync(words, { from: 'user' });
    } catch (error) {
      if (error instanceof Refusal || error instanceof PlainError) refuse(error.code, firstLine(errorText(error)));
      else if (printed.refused === null) throw error;
    } finally {
      for (const stream of streams) stream.mockRestore();
    }
    return printed;
  };
}

/** What was printed for programs and people, or why nothing was. */
export function answerIn({ out, refused }: Printed): string {
  return refused ?? out.trim();
}
