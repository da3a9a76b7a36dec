/** Version of the shape in which events are written now. */
export const eventSchemaVersion = 3;

type EventData = Readonly<Record<string, unknown>>;

/** What an event of the first shape did not say yet, because it could not be otherwise. */
const sinceFirstShape: Readonly<Record<string, EventData>> = {
  'plan-created': { coordinationDeputyId: null },
  'office-added': { deputyId: null, escalationId: null },
  'step-completed': { donePrecision: 'day' },
  'deadline-moved': { by: 'coordination', reason: null },
  'step-reassigned': { granted: false },
};

/** What an event of the second shape did not say yet. */
const sinceSecondShape: Readonly<Record<string, EventData>> = {
  'plan-created': { mailMode: 'off' },
};

/** The data of an event in the present shape, whichever it was written in. */
export function upcastEvent(type: string, schemaVersion: number, data: object): object {
  return {
    ...data,
    ...(schemaVersion < 2 ? sinceFirstShape[type] : {}),
    ...(schemaVersion < 3 ? sinceSecondShape[type] : {}),
  };
}
