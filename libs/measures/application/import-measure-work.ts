import {
  type Circumstances,
  decideTogether,
  evolveMeasure,
  type Language,
  type Measure,
  type MeasureEvent,
  passingOfDays,
  Refusal,
  refusalText,
  type TablesCommand,
} from '../domain/index.ts';
import { type Line, notApplied } from './import-lines.ts';
import { type Planned } from './import-planned.ts';
import { type MeasureTexts } from './ports.ts';

/** What decisions about the measures of the record depend on. */
export interface Deciding {
  language: Language;
  circumstances: Circumstances;
  /** Whether every notice about the measure lies where its calendar reaches. */
  inReach: (measure: Measure) => boolean;
}

/** What the tables want of one measure of the record, in the order in which it is decided. */
export class MeasureWork {
  /** As a command of today finds it. */
  readonly measure: Measure;
  /** Null: as they are. */
  texts: MeasureTexts | null = null;
  private readonly passing: MeasureEvent[];
  private readonly commands: { command: TablesCommand; lines: readonly Line[] }[] = [];

  constructor(
    private readonly recorded: Measure,
    private readonly deciding: Deciding,
  ) {
    this.passing = passingOfDays(recorded, deciding.circumstances, 'evening');
    this.measure = this.passing.reduce((it, event) => evolveMeasure(it, event, it.id), recorded);
  }

  /** `lines` tell of what the command does; refused, they say why. Nothing can be wanted of a closed measure. */
  want(command: TablesCommand, lines: readonly Line[]): void {
    if (this.measure.closed === null) this.commands.push({ command, lines });
  }

  /** Null when nothing of it is applied. */
  decided(): Planned<Measure, MeasureEvent> | null {
    const { language, circumstances, inReach } = this.deciding;
    const commands = this.commands.map(({ command }) => command);
    const { events, refusals } = decideTogether(this.measure, commands, circumstances);
    for (const [place, refusal] of refusals) {
      notApplied(this.commands[place]!.lines, refusalText(refusal, language));
    }
    if (events.length === 0) return null;
    const after = events.reduce((it, event) => evolveMeasure(it, event, it.id), this.measure);
    if (!inReach(after)) {
      const refusal = new Refusal('notices-out-of-reach', { measure: after.number });
      for (const { lines } of this.commands) notApplied(lines, refusalText(refusal, language));
      return null;
    }
    return { id: this.recorded.id, before: this.recorded, events: [...this.passing, ...events] };
  }
}
