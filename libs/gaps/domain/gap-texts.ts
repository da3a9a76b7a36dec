import { englishDay, germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { type Language } from '#libs/measures/domain/index';
import { type AddressUse, type Gap, type GapCode } from './gap.ts';

/** What is the case, what is wanted, until when, and what happens otherwise. */
export function gapText(gap: Gap, language: Language, today: IsoDate): string {
  return language === 'de'
    ? german[gap.code](gap, germanTime(gap, today))
    : english[gap.code](gap, englishTime(gap, today));
}

/** @param time until when something is wanted, an adverbial. */
type Sentence = (gap: Gap, time: string) => string;

const german: Record<GapCode, Sentence> = {
  'address-refused': (gap, time) =>
    `An ${germanAddress(gap)} ist seit dem ${germanDay(gap.since!)} keine Mail zustellbar${concerned(gap, words.de)}. Bitte berichtigen Sie ${time} die Adresse; nach einer Frage, die nicht ankam, wird nicht eskaliert.`,
  'arrival-uncertain': (gap, time) =>
    `Bei der Mail ${gap.undelivered!.mail} vom ${germanDay(gap.since!)} an ${germanAddress(gap)} ist ungewiss, ob sie ankam${concerned(gap, words.de)}. Bitte fragen Sie ${time} dort nach.`,
  'step-without-owner': (gap, time) =>
    gap.stepCount === 1
      ? `Schritt ${gap.steps[0]!.number} der Maßnahme ${gap.steps[0]!.measure} hat keine zuständige Stelle. Bitte übergeben Sie ihn ${time} einer Stelle; bis dahin gehen die Fragen ${germanMeanwhile(gap)}.`
      : `Maßnahme ${gap.steps[0]!.measure} hat ${gap.stepCount} offene Schritte ohne zuständige Stelle${concerned(gap, words.de)}. Bitte übergeben Sie sie ${time} einer Stelle; bis dahin gehen die Fragen ${germanMeanwhile(gap)}.`,
  'owner-cannot-own': (gap, time) =>
    `${nameOf(gap)} (Art: ${gap.office!.kind}) kann keine Schritte übernehmen${concerned(gap, words.de)}. Bitte benennen Sie ${time} eine Stelle, die antworten kann; bis dahin gehen die Fragen ${germanMeanwhile(gap)}.`,
  'owner-without-address': (gap, time) =>
    `Zu „${nameOf(gap)}“ fehlen Ansprechstelle und Postfach${concerned(gap, words.de)}. Bitte tragen Sie ${time} eine Adresse ein; bis dahin gehen die Fragen ${germanMeanwhile(gap)}.`,
  'absence-without-deputy': (gap, time) =>
    `Die Ansprechstelle von „${nameOf(gap)}“ ist vom ${germanDay(gap.since!)} bis ${germanDay(gap.until!)} abwesend und hat keine Vertretung${concerned(gap, words.de)}. Bitte tragen Sie ${time} eine Vertretung ein; sonst gehen die Fragen ${germanMeanwhile(gap)}.`,
  'contact-gone': (gap, time) =>
    `Zu „${nameOf(gap)}“ gibt es seit dem ${germanDay(gap.since!)} keine Ansprechstelle mehr${concerned(gap, words.de)}. Bitte tragen Sie ${time} eine neue ein; bis dahin gehen die Fragen ${germanMeanwhile(gap)}.`,
  'superior-unknown': (gap, time) =>
    `Zu „${nameOf(gap)}“ ist weder eine Eskalationsadresse noch eine vorgesetzte Stelle mit Adresse bekannt${concerned(gap, words.de)}. Bitte klären Sie ${time}, wer vorgesetzt ist; sonst gehen Eskalationen ${germanMeanwhile(gap)}.`,
  'measure-without-lead': (gap, time) =>
    `Maßnahme ${gap.measures[0]!} hat keine Federführung. Bitte benennen Sie ${time} eine Stelle; bis dahin gehen Fragen zum Stand ${germanMeanwhile(gap)}.`,
  'measure-without-steps': (gap, time) =>
    `Maßnahme ${gap.measures[0]!} hat noch keine Schritte. Bitte legen Sie ${time} den ersten Schritt an; bis dahin wird nur zweimal im Jahr nach dem Stand gefragt.`,
};

const english: Record<GapCode, Sentence> = {
  'address-refused': (gap, time) =>
    `Mail to ${englishAddress(gap)} has not been deliverable since ${englishDay(gap.since!)}${concerned(gap, words.en)}. Please correct the address ${time}; nothing is escalated after a question that did not arrive.`,
  'arrival-uncertain': (gap, time) =>
    `It is uncertain whether mail ${gap.undelivered!.mail} of ${englishDay(gap.since!)} reached ${englishAddress(gap)}${concerned(gap, words.en)}. Please ask there ${time}.`,
  'step-without-owner': (gap, time) =>
    gap.stepCount === 1
      ? `Step ${gap.steps[0]!.number} of measure ${gap.steps[0]!.measure} has no responsible office. Please hand it to an office ${time}; until then questions go ${englishMeanwhile(gap)}.`
      : `Measure ${gap.steps[0]!.measure} has ${gap.stepCount} open steps without a responsible office${concerned(gap, words.en)}. Please hand them to an office ${time}; until then questions go ${englishMeanwhile(gap)}.`,
  'owner-cannot-own': (gap, time) =>
    `${nameOf(gap)} (kind: ${gap.office!.kind}) cannot own steps${concerned(gap, words.en)}. Please name an office that can answer ${time}; until then questions go ${englishMeanwhile(gap)}.`,
  'owner-without-address': (gap, time) =>
    `${nameOf(gap)} has neither contact nor mailbox${concerned(gap, words.en)}. Please enter an address ${time}; until then questions go ${englishMeanwhile(gap)}.`,
  'absence-without-deputy': (gap, time) =>
    `The contact of ${nameOf(gap)} is away from ${englishDay(gap.since!)} to ${englishDay(gap.until!)} and has no deputy${concerned(gap, words.en)}. Please enter a deputy ${time}; otherwise questions go ${englishMeanwhile(gap)}.`,
  'contact-gone': (gap, time) =>
    `${nameOf(gap)} has had no contact since ${englishDay(gap.since!)}${concerned(gap, words.en)}. Please enter a new one ${time}; until then questions go ${englishMeanwhile(gap)}.`,
  'superior-unknown': (gap, time) =>
    `For ${nameOf(gap)} neither an escalation address nor a superior office with an address is known${concerned(gap, words.en)}. Please find out who is superior ${time}; otherwise escalations go ${englishMeanwhile(gap)}.`,
  'measure-without-lead': (gap, time) =>
    `Measure ${gap.measures[0]!} has no lead office. Please name one ${time}; until then questions about its status go ${englishMeanwhile(gap)}.`,
  'measure-without-steps': (gap, time) =>
    `Measure ${gap.measures[0]!} has no steps yet. Please add the first one ${time}; until then its status is asked twice a year only.`,
};

interface Words {
  concerns: string;
  step: string;
  and: string;
  more: (count: number) => string;
  lead: string;
}

const words: Record<Language, Words> = {
  de: {
    concerns: 'betrifft',
    step: 'Schritt',
    and: 'und',
    more: (count) => (count === 1 ? '1 weiteren Schritt' : `${count} weitere Schritte`),
    lead: 'die Federführung von',
  },
  en: {
    concerns: 'concerns',
    step: 'step',
    and: 'and',
    more: (count) => (count === 1 ? '1 more step' : `${count} more steps`),
    lead: 'the lead of',
  },
};

/** Which steps and measures, in brackets: ` (betrifft 4.6 Schritt 3 und 4.7 Schritt 1)`; '' when there is none. */
function concerned({ steps, stepCount, measures }: Gap, { concerns, step, and, more, lead }: Words): string {
  const named = steps.map(({ measure, number }) => `${measure} ${step} ${number}`);
  if (stepCount > steps.length) named.push(more(stepCount - steps.length));
  const parts = [...(named.length > 0 ? [listed(named, and)] : [])];
  if (measures.length > 0) parts.push(`${lead} ${listed(measures, and)}`);
  return parts.length === 0 ? '' : ` (${concerns} ${parts.join('; ')})`;
}

function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)!}`;
}

function nameOf({ office }: Gap): string {
  return office!.name;
}

function germanTime({ mattersOn }: Gap, today: IsoDate): string {
  if (mattersOn === null) return 'bei Gelegenheit';
  if (mattersOn === today) return 'heute';
  return mattersOn > today ? `bis ${germanDay(mattersOn)}` : `jetzt (die Frist war am ${germanDay(mattersOn)})`;
}

function englishTime({ mattersOn }: Gap, today: IsoDate): string {
  if (mattersOn === null) return 'when convenient';
  if (mattersOn === today) return 'today';
  return mattersOn > today ? `by ${englishDay(mattersOn)}` : `now (the deadline was ${englishDay(mattersOn)})`;
}

function germanMeanwhile({ meanwhile }: Gap): string {
  if (meanwhile === 'mailbox') return 'an das Postfach der Stelle';
  return meanwhile === 'coordination' ? 'an die Koordination' : 'an niemanden';
}

function englishMeanwhile({ meanwhile }: Gap): string {
  if (meanwhile === 'mailbox') return 'to the office’s mailbox';
  return meanwhile === 'coordination' ? 'to coordination' : 'to nobody';
}

const uses: Record<AddressUse, Record<Language, (office: string) => string>> = {
  coordination: { de: () => 'Koordination', en: () => 'coordination' },
  'coordination-deputy': { de: () => 'Vertretung der Koordination', en: () => 'deputy of coordination' },
  leadership: { de: () => 'Leitung', en: () => 'leadership' },
  contact: { de: (office) => `Ansprechstelle von ${office}`, en: (office) => `contact of ${office}` },
  mailbox: { de: (office) => `Postfach von ${office}`, en: (office) => `mailbox of ${office}` },
  deputy: { de: (office) => `Vertretung bei ${office}`, en: (office) => `deputy at ${office}` },
  superior: { de: (office) => `Eskalationen zu ${office}`, en: (office) => `escalations about ${office}` },
};

function germanAddress({ undelivered, office }: Gap): string {
  const { address, use } = undelivered!;
  return `${address} (${uses[use].de(office === null ? 'mehreren Stellen' : `„${office.name}“`)})`;
}

function englishAddress({ undelivered, office }: Gap): string {
  const { address, use } = undelivered!;
  return `${address} (${uses[use].en(office === null ? 'several offices' : office.name)})`;
}
