import { type IsoDate } from '#libs/calendar/domain/index';
import { figure, fullDate } from '#libs/mail/index';
import { assertNever, type Precision } from '#libs/measures/domain/index';
import { type CountedDays, type Deadline, type Computed, type MovedBy, type Rule } from '../../domain/index.ts';

/** `Gerechnet aus: fällig Fr 29.01.2027 (Tag), gilt seit Mo 23.11.2026. Regeln in Fassung 1.` */
export function datesSentence(notice: Computed, asked: IsoDate): string {
  const { rule, deadline, on, ruleDay, policyVersion } = notice;
  const parts = [...(deadline === null ? [] : deadlineParts(deadline, rule)), ...ruleParts(rule)];
  const from = parts.length === 0 ? [] : [`Gerechnet aus: ${parts.join(', ')}.`];
  const late =
    ruleDay === on
      ? []
      : [`Nach der Regel wäre es ${fullDate(ruleDay)}; die Mail der Stufe davor kam später an, daher ${fullDate(on)}.`];
  return [
    ...otherDay(on, asked),
    ...from,
    ...shiftSentences(notice),
    ...late,
    `Regeln in Fassung ${policyVersion}.`,
  ].join(' ');
}

function otherDay(on: IsoDate, asked: IsoDate): string[] {
  if (on === asked) return [];
  if (on < asked) return [`Die Stufe war am ${fullDate(on)} dran.`];
  return [`Die Stufe ist erst am ${fullDate(on)} dran; in einer Wochenmail steht sie schon vorher.`];
}

function deadlineParts({ dueOn, precision, hard, endsOn, enteredOn, base }: Deadline, rule: Rule): string[] {
  const exact = precision === null ? '' : precisionWords[precision];
  const kind = [exact, hard ? 'äußere Frist' : ''].filter((it) => it !== '').join(', ');
  return [
    `fällig ${fullDate(dueOn)}${kind === '' ? '' : ` (${kind})`}`,
    ...(endsOn === dueOn ? [] : [`Fristende ${fullDate(endsOn)}`]),
    `gilt seit ${fullDate(enteredOn)}`,
    ...(rule.kind === 'after-deadline' ? [`gezählt ab ${fullDate(base)}`] : []),
  ];
}

function ruleParts(rule: Rule): string[] {
  switch (rule.kind) {
    case 'backlog':
      return [`Runde gestartet ${fullDate(rule.startedOn)}`, `Beginn für diesen Schritt ${fullDate(rule.begin)}`];
    case 'after':
      return rule.causedOn === null ? [] : [`Anlass am ${fullDate(rule.causedOn)}`];
    case 'status':
      return [`Beginn der Frage ${fullDate(rule.round)}`];
    case 'before-deadline':
    case 'deadline':
    case 'after-deadline':
    case 'mail-lost':
      return [];
    default:
      return assertNever(rule);
  }
}

function shiftSentences({ shifts, movedDays, rule }: Computed): string[] {
  const later = movedDays === 0 ? [] : [`Dadurch ${span(movedDays, rule.days)} später.`];
  return [...shifts.map((shift) => shiftWords(shift, rule.days)), ...later];
}

function shiftWords(shift: MovedBy, days: CountedDays): string {
  return shift.kind === 'hold'
    ? `Die Koordination hat die Eskalation um ${span(shift.days, days)} aufgeschoben.`
    : `Die Uhr stand still von ${fullDate(shift.from)} bis ${fullDate(shift.to)}.`;
}

/** Accusative: `einen Kontakttag`, `5 Arbeitstage`. */
function span(count: number, days: CountedDays): string {
  return count === 1 ? `einen ${dayWords[days]}` : `${figure(count)} ${dayWords[days]}e`;
}

const dayWords: Record<CountedDays, string> = { contact: 'Kontakttag', working: 'Arbeitstag' };

const precisionWords: Record<Precision, string> = {
  day: 'auf den Tag',
  month: 'auf den Monat',
  quarter: 'auf das Quartal',
  half: 'auf das Halbjahr',
  year: 'auf das Jahr',
  from: 'Beginn',
};
