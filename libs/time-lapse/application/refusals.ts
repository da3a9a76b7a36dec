import { PlainError } from '#libs/config/index';
import { germanDay, type IsoDate } from '#libs/calendar/domain/index';

export class NotADemonstrationInstallation extends PlainError {
  constructor() {
    super(
      'NOT_A_DEMONSTRATION',
      'Der Zeitraffer geht nur in einer Vorführung: Hier laufen echte Fristen. Eine Vorführung beginnen Sie in einem leeren Ordner mit „npm start“.',
      'The time-lapse works in a demonstration only: the deadlines here are real. Begin a demonstration in an empty folder with "npm start".',
    );
  }
}

export class NothingBeforeThatDay extends PlainError {
  constructor(until: IsoDate, today: IsoDate) {
    super(
      'TIME_LAPSE_BACKWARDS',
      `Die Uhr dieser Vorführung steht schon nach dem ${germanDay(until)} (heute ist der ${germanDay(today)}) und läuft nur vorwärts. Bitte nennen Sie einen späteren Tag.`,
      `The clock of this demonstration is past ${until} already (today is ${today}) and only moves forward. Please give a later day.`,
    );
  }
}

export class WorkerSilent extends PlainError {
  constructor(waitedFor: 'measures' | 'deliveries' | 'mails', seconds: number) {
    const german = { measures: 'Maßnahmen wurden', deliveries: 'Sammelmails wurden', mails: 'Mails wurden' }[waitedFor];
    super(
      'WORKER_SILENT',
      `Der Zeitraffer steht: ${german} seit ${seconds} Sekunden nicht bearbeitet. Läuft der Worker? „npm start“ zeigt, was läuft; danach geht es hier mit demselben Befehl weiter.`,
      `The time-lapse is stuck: no progress with ${waitedFor} for ${seconds} seconds. Does the worker run? "npm start" shows what runs; then repeat the same command.`,
    );
  }
}
