import { PlainError } from '#libs/config/index';

/** There is one clock, and it is being moved. */
export class ClockIsMoving extends PlainError {
  constructor() {
    super(
      'CLOCK_IS_MOVING',
      'Die Uhr läuft schon zum nächsten Arbeitstag. Bitte warten Sie, bis sie dort ist.',
      'The clock is already moving to the next working day. Please wait until it is there.',
    );
  }
}

/** Whoever raises the notices, writes or sends the mails does nothing. */
export class ProcessSilent extends PlainError {
  constructor(options: ErrorOptions) {
    super(
      'PROCESS_SILENT',
      'Die Uhr ist auf dem Weg zum nächsten Arbeitstag stehen geblieben: Worker oder Temporal-Server antworten nicht. Bitte prüfen Sie, ob „npm start“ noch läuft; danach geht es hier einfach weiter.',
      'The clock stopped on its way to the next working day: the worker or the Temporal server does not answer. Check that "npm start" is still running; then simply go on here.',
      options,
    );
  }
}

/** What a step of the demonstration can end with, as HTTP says it. */
export const demonstrationStatus: Readonly<Partial<Record<string, 409 | 503>>> = {
  NOT_A_DEMONSTRATION: 409,
  CLOCK_IS_MOVING: 409,
  TIME_LAPSE_BACKWARDS: 409,
  PROCESS_SILENT: 503,
  NOT_RUNNING: 503,
  FOREIGN_NAMESPACE: 503,
  NAMESPACE_MISSING: 503,
  NO_INSTALLATION: 503,
};
