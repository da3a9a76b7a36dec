import { PlainError } from '#libs/config/index';
import { type RecordPorts } from '#libs/database/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { cadenceOf, planNamed, type Transaction } from '#libs/measures/index';
import { timeLapse, type TimeLapseSetting, WorkerSilent } from '#libs/time-lapse/index';
import { ClockIsMoving, ProcessSilent } from './demonstration-refusals.ts';

/** The clock of a demonstration, as the page moves it; there is one, so all plans move. */
export class DemonstrationClock {
  private moving = false;

  constructor(
    private readonly transaction: Transaction<RecordPorts>,
    private readonly setting: TimeLapseSetting,
  ) {}

  /**
   * Moves the clock to the evening of the next working day of the plan `key`, in lock-step with the process. Interrupted, it
   * can simply be given again.
   *
   * @returns the day reached, in the plan's time zone.
   * @throws {Refusal} `plan-not-found`
   * @throws {PlainError} `NOT_A_DEMONSTRATION`, `CLOCK_IS_MOVING`, `PROCESS_SILENT` and those of the namespace.
   */
  async nextWorkingDay(key: string): Promise<{ today: IsoDate }> {
    if (this.moving) throw new ClockIsMoving();
    this.moving = true;
    try {
      const { until, timeZone } = await this.transaction((ports) => nextWorkingDayOf(ports, key));
      await timeLapse(this.lookingAgain, { until, timeZone }, () => undefined);
      return { today: until };
    } catch (error) {
      throw error instanceof WorkerSilent ? new ProcessSilent({ cause: error }) : error;
    } finally {
      this.moving = false;
    }
  }

  private get lookingAgain(): TimeLapseSetting {
    const lookAgain = (workflowId: string): Promise<void> =>
      this.setting.lookAgain(workflowId).catch((cause: unknown) => {
        throw cause instanceof PlainError ? cause : new ProcessSilent({ cause });
      });
    return { ...this.setting, lookAgain };
  }
}

async function nextWorkingDayOf(ports: RecordPorts, key: string): Promise<{ until: IsoDate; timeZone: string }> {
  const plan = await planNamed(ports, key);
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const { calendar } = await cadenceOf(ports, plan, [], today);
  return { until: calendar.working.add(today, 1), timeZone: plan.timeZone };
}
