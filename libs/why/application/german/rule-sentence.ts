import { figure, fullDate } from '#libs/mail/index';
import { assertNever } from '#libs/measures/domain/index';
import { type Cause, type CountedDays, type Computed, type Rule } from '../../domain/index.ts';

/** `Regel: 20 Arbeitstage vor der Frist, am letzten Kontakttag bis dahin.` */
export function ruleSentence({ rule }: Computed): string {
  return `Regel: ${ruleWords(rule)}.`;
}

function ruleWords(rule: Rule): string {
  const { days } = rule;
  switch (rule.kind) {
    case 'before-deadline': {
      const { workingDays, onlyIf, madeUpFor } = rule;
      const only = onlyIf === null ? '' : `, nur wenn sie mindestens ${figure(onlyIf)} Arbeitstage vorher schon galt`;
      const rounded = days === 'contact' ? ', am letzten Kontakttag bis dahin' : '';
      return `${figure(workingDays)} Arbeitstage vor der Frist${only}${rounded}${madeUp(madeUpFor, days)}`;
    }
    case 'deadline':
      return `am Tag der Frist${days === 'contact' ? ', sonst am ersten Kontakttag danach' : ''}${madeUp(rule.madeUpFor, days)}`;
    case 'after-deadline':
      return `${counted(rule.after, days)} nach der Frist, oder nach dem Tag, seit dem sie gilt, wenn er später liegt`;
    case 'backlog':
      return rule.after === 0
        ? 'am ersten Tag der Runde, in der alte Schritte geklärt werden'
        : `${counted(rule.after, days)} nach Beginn der Runde, in der alte Schritte geklärt werden`;
    case 'after':
      return `${counted(rule.after, days)}, ${afterCause[rule.cause]}`;
    case 'status':
      return rule.after === 0
        ? 'halbjährliche Frage, wenn es zur Maßnahme lange keine Antwort gab'
        : `${counted(rule.after, days)} nach Beginn der halbjährlichen Frage, wenn noch keine Antwort da ist`;
    case 'mail-lost':
      return `am nächsten Kontakttag, nachdem feststand, dass die Mail ${rule.mail} vom ${fullDate(rule.composedOn)} nicht angekommen ist`;
    default:
      return assertNever(rule);
  }
}

/** `ein Kontakttag`, `5 Arbeitstage` */
export function counted(count: number, days: CountedDays): string {
  const day = days === 'contact' ? 'Kontakttag' : 'Arbeitstag';
  return count === 1 ? `ein ${day}` : `${figure(count)} ${day}e`;
}

function madeUp(day: string | null, days: CountedDays): string {
  if (day === null) return '';
  return `; der Tag lag nicht nach dem ${fullDate(day)}, deshalb am ersten ${days === 'contact' ? 'Kontakttag' : 'Arbeitstag'} danach nachgeholt`;
}

const afterCause: Record<Cause, string> = {
  'waiting-ended': 'nachdem vor dem Schritt nichts mehr offen war',
  'handed-over': 'nachdem der Schritt zu dieser Stelle kam',
  'request-made': 'nachdem die Stelle um eine Entscheidung gebeten hat',
  'responsibility-disputed': 'nachdem die Stelle zum zweiten Mal gesagt hat, dass sie nicht zuständig ist',
  'office-waited-for': 'nachdem die zuständige Stelle gesagt hat, dass sie auf eine andere wartet',
  'closed-or-moved': 'nachdem der Schritt abgeschlossen oder verschoben wurde',
  'contact-changed': 'nachdem die Stelle eine neue Ansprechstelle bekommen hat',
};
