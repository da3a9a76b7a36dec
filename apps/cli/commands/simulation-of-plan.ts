import { germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { PlainError } from '#libs/config/index';
import { type RecordPorts } from '#libs/database/index';
import { dayOf } from '#libs/installation/domain/index';
import { planNamed } from '#libs/measures/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import {
  changedSimulation,
  readChangedPolicy,
  replayOfRecord,
  type Replay,
  simulationOfRecord,
} from '#libs/simulation/index';
import { withRecord } from '../record.ts';
import { say } from '../terminal.ts';
import { type SimulateOptions } from './simulation-options.ts';
import { period, requireEnd, type SimulationQuestion } from './simulation-question.ts';

/**
 * A question about a plan of this installation: what is to come of it, or what really happened.
 *
 * @throws {PlainError} for what is missing or does not go together.
 * @throws {Refusal} `plan-not-found`; for a move what the rules do not allow.
 */
export async function questionOfPlan(options: SimulateOptions): Promise<SimulationQuestion> {
  const key = requirePlan(options);
  return options.assume.kind === 'record' ? ofThePast(options, key) : ofTheFuture(options, key);
}

async function ofTheFuture(options: SimulateOptions, key: string): Promise<SimulationQuestion> {
  const { policy, region, move } = options;
  const to = requireEnd(options.to);
  const recorded = await withRecord(({ transaction }) =>
    transaction(async (ports) => {
      const plan = await planNamed(ports, key);
      const input = await simulationOfRecord(ports, plan, to);
      sayWhatMayAstonish(plan, input.measures, input.begin);
      return { input, region: plan.region };
    }),
  );
  const { input } = recorded;
  const { begin } = input;
  if (to < begin) {
    throw new PlainError(
      'PERIOD_PAST',
      `Der ${germanDay(to)} ist vorbei; ein Probelauf beginnt heute (${germanDay(begin)}). Was wirklich geschah, zeigt --assume record.`,
      `${to} has gone by; a simulation begins today (${begin}). What really happened is shown by --assume record.`,
    );
  }
  if (options.from !== undefined && options.from < begin && options.from <= to) {
    say(`Der Probelauf beginnt heute (${germanDay(begin)}). Was davor geschah, zeigt --assume record.`);
  }
  const question = { input, replay: null, ...period(options.from ?? begin, to) };
  if (policy === undefined && region === undefined && move === undefined) return { ...question, changed: null };
  const present = input.cadence.policy;
  const changed = changedSimulation(input, {
    policy: policy === undefined ? present : await readChangedPolicy(policy, present),
    region: region ?? recorded.region,
    moves: move ?? [],
  });
  return { ...question, changed };
}

async function ofThePast(options: SimulateOptions, key: string): Promise<SimulationQuestion> {
  const { policy, region, move } = options;
  if (policy !== undefined || region !== undefined || move !== undefined) {
    throw new PlainError(
      'RECORD_AS_IT_WAS',
      '--assume record zeigt, was wirklich geschah, mit den Regeln und Terminen von damals. Bitte lassen Sie --policy, --region und --move weg.',
      '--assume record shows what really happened, by the rules and dates of that time. Leave out --policy, --region and --move.',
    );
  }
  const replay = await withRecord(({ transaction }) =>
    transaction(async (ports) => {
      const plan = await planNamed(ports, key);
      return replayOf(ports, plan, options);
    }),
  );
  const { input } = replay;
  return { input, changed: null, replay, ...period(input.begin, input.to) };
}

async function replayOf(ports: RecordPorts, plan: Plan, options: SimulateOptions): Promise<Replay> {
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  if (plan.activatedOn === null) sayNotActive();
  const from = options.from ?? plan.activatedOn ?? today;
  if (from > today) {
    throw new PlainError(
      'NOT_YET_HAPPENED',
      `Nachspielen lässt sich nur, was geschehen ist; heute ist der ${germanDay(today)}. Was danach kommt, sagt --assume silent.`,
      `Only what has happened can be replayed; today is ${today}. What comes after it is foretold by --assume silent.`,
    );
  }
  const { to } = period(from, options.to ?? today);
  const replay = await replayOfRecord(ports, plan, from, to);
  const { begin } = replay.input;
  if (options.from !== undefined && from < begin)
    say(`Der Plan ist erst seit dem Vortag des ${germanDay(begin)} hier.`);
  if (begin < replay.absencesKnownFrom) {
    say(
      `Abwesenheiten, die vor dem ${germanDay(replay.absencesKnownFrom)} endeten, sind zum Schutz der Daten gelöscht: Adressen davor können andere gewesen sein.`,
    );
  }
  return replay;
}

/** @throws {PlainError} `SOURCE_MISSING`, `OPTION_ONLY_WITH_DIR` */
function requirePlan(options: SimulateOptions): string {
  if (options.plan === undefined) {
    throw new PlainError(
      'SOURCE_MISSING',
      'Bitte geben Sie an, was simuliert werden soll: --plan mit dem Kürzel eines Plans oder --dir mit einem Ordner.',
      'Say what to simulate: --plan with the key of a plan or --dir with a folder.',
    );
  }
  const foreign = Object.entries({
    '--activate': options.activate,
    '--backlog-start': options.backlogStart,
    '--coordination': options.coordination,
    '--leadership': options.leadership,
  }).find(([, value]) => value !== undefined)?.[0];
  if (foreign === undefined) return options.plan;
  throw new PlainError(
    'OPTION_ONLY_WITH_DIR',
    `${foreign} gilt nur mit --dir: Ein Plan dieser Installation bringt diese Angabe selbst mit. Bitte lassen Sie die Option weg.`,
    `${foreign} goes with --dir only: a plan of this installation brings it along. Leave the option out.`,
  );
}

function sayWhatMayAstonish({ activatedOn, endsOn }: Plan, measures: readonly Measure[], today: IsoDate): void {
  if (activatedOn === null) sayNotActive();
  else if (measures.length === 0) say('Der Plan hat noch keine Maßnahmen; es entstehen keine Hinweise.');
  else if (measures.every(({ closed }) => closed !== null)) {
    say('Alle Maßnahmen des Plans sind abgeschlossen; es entstehen keine Hinweise zu Schritten mehr.');
  } else if (endsOn !== null && endsOn < today) {
    say(`Der Plan endete am ${germanDay(endsOn)}. Zu Schritten, die noch offen sind, entstehen weiter Hinweise.`);
  }
}

function sayNotActive(): void {
  say('Der Plan ist noch nicht aktiviert; es entstehen keine Hinweise.');
}
