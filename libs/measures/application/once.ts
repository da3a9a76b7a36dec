import { type IsoDate } from '#libs/calendar/domain/index';
import { Refusal } from '../domain/index.ts';
import { type CommandOutcome, type CommandRecord, type MeasurePorts } from './ports.ts';

/** The key of a command was used before for another one: another kind, subject or `digest`. */
export class CommandKeyReused extends Error {
  readonly code = 'command-key-reused';
  /** For people. */
  readonly texts: { de: string; en: string };
  constructor(readonly key: string) {
    super(`The key ${key} was used for another command.`);
    this.texts = {
      de: `Der Schlüssel „${key}“ gehört schon zu einem anderen Befehl. Bitte verwenden Sie einen neuen.`,
      en: `The key "${key}" already belongs to another command. Please use a new one.`,
    };
  }
}

/**
 * Carries a command out once: the same key again gives what it came to the first time. `decide` may refuse and writes nothing
 * of the command; what it returns writes. A refusal is an outcome like any other and recorded too.
 *
 * @throws {CommandKeyReused}
 */
export async function once(
  ports: Pick<MeasurePorts, 'commands'>,
  command: CommandRecord,
  today: IsoDate,
  decide: () => Promise<() => Promise<void>>,
): Promise<CommandOutcome> {
  const earlier = await ports.commands.claim(command);
  if (earlier !== null) {
    if (!sameCommand(earlier.command, command)) throw new CommandKeyReused(command.id);
    return earlier.outcome;
  }
  const decision = await refusable(decide);
  if (!(decision instanceof Refusal)) await decision();
  const outcome: CommandOutcome =
    decision instanceof Refusal
      ? { done: false, on: today, refused: { code: decision.code, values: { ...decision.values } } }
      : { done: true, on: today };
  await ports.commands.setOutcome(command.id, outcome);
  return outcome;
}

async function refusable<T>(decide: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function sameCommand(a: CommandRecord, b: CommandRecord): boolean {
  const samePlace = a.kind === b.kind && a.planId === b.planId && a.measureId === b.measureId;
  return samePlace && sameSubject(a, b) && a.digest === b.digest;
}

/** What was recorded before commands named their subject could be about any. */
function sameSubject(earlier: CommandRecord, command: CommandRecord): boolean {
  return earlier.subjectId === null || earlier.subjectId === command.subjectId;
}
