/** The one signal: "something may have changed, look again". Duplicates and reordering are harmless. */
export const lookAgainSignal = 'lookAgain';

/** The one query of every workflow: what it waits for. */
export const agendaQuery = 'agenda';
