import { fullDate } from '#libs/mail/index';
import { type MailReason, type MailWhy } from '../../domain/index.ts';

/** `Mail 2027-000412 vom Di 16.02.2027` and why it came as a whole. */
export function mailSentences({ number, on, kind, because, copied, items }: MailWhy): string[] {
  return [
    `Mail ${number} vom ${fullDate(on)}`,
    `Sie ging an ${readers[kind]}. ${reasons[because]}`,
    ...(items.length === 0
      ? []
      : [items.length === 1 ? 'Sie enthält einen Hinweis.' : `Sie enthält ${items.length} Hinweise.`]),
    ...(copied ? ['Das Postfach der zuständigen Stelle hat sie in Kopie.'] : []),
  ];
}

const readers: Record<MailWhy['kind'], string> = {
  office: 'eine Stelle, die im Plan steht',
  coordination: 'die Koordination des Plans',
  leadership: 'die Leitung',
};

const reasons: Record<MailReason, string> = {
  notices: 'Was am selben Tag an dieselbe Adresse geht, steht in einer Mail.',
  'weekly-notices': 'Für diese Adresse ist eine Wochenmail gewählt: Was warten kann, kommt dienstags in einer Mail.',
  'coordination-sheet':
    'Die Koordination bekommt an einem Kontakttag ein Blatt, wenn etwas zu entscheiden ist oder eine Lücke besteht.',
  'leadership-summary':
    'Die Leitung bekommt höchstens jeden zweiten Dienstag (gerade Kalenderwochen) eine Übersicht, wenn es etwas zu sagen gibt.',
};
