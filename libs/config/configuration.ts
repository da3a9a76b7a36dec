import { isAbsolute, join, resolve } from 'node:path';
import { type z } from 'zod';
import { PlainError } from './plain-error.ts';
import { projectDirectory } from './project-directory.ts';
import { type Variable, variables } from './variables.ts';

type Values = { [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> };

/** The one configuration of every process. `null` means: the embedded part, or the one that run.json names. */
export type Configuration = Omit<Values, 'home'> & { /** Absolute path. */ readonly home: string };

export class ConfigurationError extends PlainError {
  constructor(german: string, english: string) {
    super('CONFIGURATION', german, english);
    this.name = 'ConfigurationError';
  }
}

const refuse = (variable: Variable<unknown>): never => {
  // The value itself is not shown: it may hold a password.
  throw new ConfigurationError(
    `Die Umgebungsvariable ${variable.name} muss ${variable.german}. Bitte berichtigen oder weglassen.`,
    `The environment variable ${variable.name} must be ${variable.english}. Correct it or leave it out (then: ${variable.otherwise}).`,
  );
};

const demandShorter = (
  short: Variable<number>,
  shortValue: number,
  long: Variable<number>,
  longValue: number,
): void => {
  if (shortValue < longValue) return;
  throw new ConfigurationError(
    `Die Umgebungsvariable ${short.name} (${shortValue} s) muss kleiner sein als ${long.name} (${longValue} s). Bitte eine der beiden ändern.`,
    `The environment variable ${short.name} (${shortValue} s) must be less than ${long.name} (${longValue} s). Change one of them.`,
  );
};

/**
 * Reads the configuration from the environment.
 * @throws ConfigurationError naming the variable that is wrong and what it must be.
 */
export const readConfiguration = (environment: NodeJS.ProcessEnv): Configuration => {
  const values: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries<Variable<unknown>>(variables)) {
    const text = environment[variable.name]?.trim() ?? '';
    const read = variable.schema.safeParse(text === '' ? null : text);
    values[key] = read.success ? read.data : refuse(variable);
  }
  const { home, ...rest } = values as Values;
  demandShorter(
    variables.smtpTimeoutSeconds,
    rest.smtpTimeoutSeconds,
    variables.mailLeaseSeconds,
    rest.mailLeaseSeconds,
  );
  demandShorter(
    variables.wakeupDeadlineSeconds,
    rest.wakeupDeadlineSeconds,
    variables.wakeupLeaseSeconds,
    rest.wakeupLeaseSeconds,
  );
  return { ...rest, home: homeDirectory(home) };
};

const homeDirectory = (given: string | null): string => {
  if (given === null) return join(projectDirectory(), '.schrittmacher');
  return isAbsolute(given) ? given : resolve(given);
};
