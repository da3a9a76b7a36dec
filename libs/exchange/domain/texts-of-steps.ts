import { englishDay, germanDay } from '#libs/calendar/domain/index';
import { entry, place, type Text } from './message-text.ts';
import { type Source } from './plan-tables.ts';

const weekend = {
  saturday: { de: 'Samstag', en: 'Saturday' },
  sunday: { de: 'Sonntag', en: 'Sunday' },
} as const satisfies Record<string, Text>;

/** What there is to say about steps and their status. */
export const textsOfSteps = {
  'duplicate-step': entry('error', (step: string, first: Source) => ({
    de: `${step} steht schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `${step} is already used in ${place.en(first)}. The first row counts.`,
  })),
  'not-a-step-number': entry('info', (raw: string, position: number) => ({
    de: `„${raw}“ ist keine Schrittnummer. Der Schritt bekommt nach seiner Stelle in der Maßnahme die Nummer ${position}.`,
    en: `“${raw}” is not a step number. By its position in the measure the step gets the number ${position}.`,
  })),
  'owner-inherited': entry('info', (lead: string | 'of-each-measure') =>
    lead === 'of-each-measure'
      ? {
          de: 'Diese Tabelle hat keine Spalte für zuständige Stellen. Zuständig ist damit bei jedem Schritt die Federführung seiner Maßnahme.',
          en: 'This table has no column for responsible offices. The lead office of its measure is responsible for each step.',
        }
      : {
          de: `Der Schritt nennt keine zuständige Stelle. Zuständig ist damit die Federführung seiner Maßnahme: ${lead}.`,
          en: `The step names no responsible office. The lead office of its measure is responsible: ${lead}.`,
        },
  ),
  'several-owners': entry('warning', (first: string) => ({
    de: `Für einen Schritt ist genau eine Stelle zuständig. Es gilt die erste: ${first}.`,
    en: `A step has exactly one responsible office. The first one counts: ${first}.`,
  })),
  'step-without-owner': entry('warning', () => ({
    de: 'Der Schritt nennt keine zuständige Stelle, und seine Maßnahme hat keine Federführung.',
    en: 'The step names no responsible office, and its measure has no lead office.',
  })),
  'step-without-date': entry('warning', (raw: string | null) => ({
    de: `${raw === null ? 'Der Schritt hat keinen Termin.' : `„${raw}“ nennt keinen Tag. Der Schritt bleibt ohne Termin.`} Bis er einen bekommt, wird niemand erinnert.`,
    en: `${raw === null ? 'The step has no date.' : `“${raw}” gives no day. The step stays without a date.`} Nobody is reminded until it gets one.`,
  })),
  'due-on-weekend': entry('info', (day: string, name: keyof typeof weekend, hard: boolean) => ({
    de: `Der ${germanDay(day)} ist ein ${weekend[name].de}. Es gilt der Arbeitstag ${hard ? 'davor' : 'danach'}.`,
    en: `${englishDay(day)} is a ${weekend[name].en}. The working day ${hard ? 'before' : 'after'} it counts.`,
  })),
  'done-without-day': entry('info', () => ({
    de: 'Der Schritt ist erledigt, aber es fehlt der Tag. Es gilt der Termin, wenn er vorbei ist, sonst der Tag des Imports. Wissen Sie es genauer, tragen Sie ihn bitte unter „Erledigt am“ ein.',
    en: 'The step is done, but the day is missing. The due date counts if it is past, otherwise the day of the import. If you know better, please enter it under “Erledigt am”.',
  })),
  'done-day-of-step-not-done': entry('warning', (day: string, status: string) => ({
    de: `Unter „Erledigt am“ steht der ${day}, der Status ist aber „${status}“. Es gilt der Status. Bitte berichtigen Sie eine der beiden Angaben.`,
    en: `“Erledigt am” says ${day}, but the status is “${status}”. The status counts. Please correct one of the two.`,
  })),
  'status-not-understood': entry('warning', (raw: string) => ({
    de: `Der Status „${raw}“ ist nicht zu verstehen und gilt als offen. Bitte schreiben Sie „offen“, „erledigt“ oder „entfallen“.`,
    en: `The status “${raw}” is not understood and counts as open. Please write “offen”, “erledigt” or “entfallen”.`,
  })),
  'done-in-the-future': entry('error', (day: string) => ({
    de: `Der ${germanDay(day)} liegt in der Zukunft. Bitte nennen Sie den Tag, an dem der Schritt erledigt war, oder den Status „offen“.`,
    en: `${englishDay(day)} lies in the future. Please give the day on which the step was done, or the status “offen”.`,
  })),
} as const;
