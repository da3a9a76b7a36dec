import { type Command } from 'commander';
import { germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { asRaised, wallClockMoment, wallClockOf } from '#libs/cadence/domain/index';
import { PlainError } from '#libs/config/index';
import { type RecordPorts } from '#libs/database/index';
import { dayOf } from '#libs/installation/domain/index';
import { planNamed } from '#libs/measures/index';
import { reportOf, type Scenario, type SimulationReport } from '#libs/simulation/domain/index';
import { actsOf, playActs, readScenario } from '#libs/simulation/index';
import { advance, NotADemonstrationInstallation } from '#libs/time-lapse/index';
import { formatOption } from '../options.ts';
import { type CommandRecord, withRecord } from '../record.ts';
import { print, printJson, say } from '../terminal.ts';
import { withTimeLapse } from '../time-lapse.ts';

const timeZone = 'Europe/Berlin';
/** When people act on a day of the script: after its delivery. */
const evening = '17:00';

interface PlayOptions {
  plan: string;
  format: string;
}

export function addPlay(program: Command): void {
  program
    .command('play')
    .argument('<file>', 'ein Ablauf mit Plan und Ereignissen (JSON)')
    .description('spielt einen Ablauf in einer laufenden Vorführung durch; Mails erscheinen im Mailfänger')
    .requiredOption('--plan <key>', 'Kürzel des Plans, der dafür angelegt wird')
    .addOption(formatOption('table', 'json'))
    .action((file: string, options: PlayOptions) => play(file, options));
}

/** Prints the notices that the running process raised, as `simulate --scenario` foretells them. */
async function play(file: string, { plan: key, format }: PlayOptions): Promise<void> {
  const scenario = await readScenario(file);
  const report = await withRecord(async (record) => {
    await record.transaction((ports) => refuse(ports, scenario, key));
    let day = '';
    await withTimeLapse((timeLapse) =>
      playActs(actsOf(record.setting, scenario, key), scenario.to, (instant) =>
        advance(timeLapse, instant, (reached) => {
          const on = wallClockOf(reached, timeZone).day;
          if (on !== day) say(`  ${germanDay((day = on))}`);
        }),
      ),
    );
    return reportOfRecord(record, scenario, key);
  });
  if (format === 'json') return printJson({ notices: report.notices });
  print(`Der Ablauf ist durchgespielt: ${report.notices.length} Hinweise bis zum ${germanDay(scenario.to)}.`);
  print(`Den Plan „${key}“ zeigt die Übersicht, seine Mails der Mailfänger.`);
}

async function refuse({ installations, clock, plans }: RecordPorts, scenario: Scenario, key: string): Promise<void> {
  if ((await installations.get())?.kind !== 'demonstration') throw new NotADemonstrationInstallation();
  const now = await clock.now();
  const { activate } = scenario.plan;
  const isPast = Date.parse(now) > Date.parse(wallClockMoment(activate, evening, timeZone));
  if (isPast) throw new TooLateToPlay(dayOf(now, timeZone), activate);
  if ((await plans.byKey(key)) !== null) throw new PlanKeyTaken(key);
}

async function reportOfRecord(
  { transaction }: CommandRecord,
  scenario: Scenario,
  key: string,
): Promise<SimulationReport> {
  return transaction(async (ports) => {
    const plan = await planNamed(ports, key);
    const notices = (await ports.notices.ofPlan(plan.id)).map(asRaised).filter(({ suppressed }) => suppressed === null);
    const measures = await ports.measures.ofPlan(plan.id);
    return reportOf({ notices, mails: [], measures }, scenario.from, scenario.to);
  });
}

class TooLateToPlay extends PlainError {
  constructor(today: IsoDate, activate: IsoDate) {
    super(
      'TOO_LATE_TO_PLAY',
      `Die Uhr dieser Vorführung steht auf dem ${germanDay(today)} und läuft nur vorwärts; der Ablauf beginnt am ${germanDay(activate)}. Beginnen Sie eine neue Vorführung mit „npm start -- --no-example --today ${activate}“.`,
      `The clock of this demonstration stands at ${today} and only moves forward; the run begins on ${activate}. Begin a new demonstration with "npm start -- --no-example --today ${activate}".`,
    );
  }
}

class PlanKeyTaken extends PlainError {
  constructor(key: string) {
    super(
      'PLAN_KEY_TAKEN',
      `Einen Plan „${key}“ gibt es schon. Bitte wählen Sie ein anderes Kürzel (--plan).`,
      `There is a plan "${key}" already. Choose another key (--plan).`,
    );
  }
}
