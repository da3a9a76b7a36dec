import { type AddressReason, type Reader, type Recipient } from '../../domain/index.ts';

/** `An: a@stadt.example für Amt A. Die Stelle ist zuständig. Dies ist ihre Ansprechstelle.` */
export function recipientSentence({ address, ...reader }: Recipient): string {
  const { role, office } = reader;
  const speaksForIt = role === 'responsible' || role === 'office' || role === 'deputy';
  const forOffice = office !== null && speaksForIt ? ` für ${office}` : '';
  return `An: ${address ?? 'niemand'}${forOffice}. ${whySentences(reader)}`;
}

/** The same for whoever reads it: `Für Amt A. Die Stelle ist zuständig. Dies ist ihre Ansprechstelle.` */
export function readerSentence(reader: Reader): string {
  const { role, office } = reader;
  const speaksForIt = role === 'responsible' || role === 'office' || role === 'deputy';
  return `${office !== null && speaksForIt ? `Für ${office}. ` : ''}${whySentences(reader)}`;
}

function whySentences({ role, office, because }: Reader): string {
  if (office === null) return reasons[because];
  switch (role) {
    case 'responsible':
      return `Die Stelle ist zuständig. ${reasons[because]}`;
    case 'office':
      return `Auf diese Stelle wird gewartet. ${reasons[because]}`;
    case 'deputy':
      return reasons[because];
    default:
      return `${reasons[because]} Zuständig ist ${office}.`;
  }
}

const reasons: Record<AddressReason, string> = {
  contact: 'Dies ist ihre Ansprechstelle.',
  'deputy-while-away': 'Ihre Ansprechstelle ist an diesem Tag abwesend; dies ist die Vertretung.',
  'mailbox-while-away':
    'Ihre Ansprechstelle ist an diesem Tag abwesend, eine Vertretung ist nicht eingetragen; dies ist das Postfach.',
  mailbox: 'Eine Ansprechstelle ist nicht eingetragen; dies ist das Postfach.',
  'no-office': 'Eine zuständige Stelle ist nicht eingetragen; deshalb die Koordination.',
  'not-ownable': 'Ein Verteiler oder Gremium kann keinen Schritt verantworten; deshalb die Koordination.',
  'nobody-reachable': 'Für die Stelle ist niemand eingetragen; deshalb die Koordination.',
  'deputy-too': 'Ab dieser Stufe bekommt es auch die Vertretung.',
  'escalation-address': 'Dies ist die Eskalationsadresse der zuständigen Stelle.',
  superior: 'Dies ist die vorgesetzte Stelle der zuständigen.',
  'no-superior': 'Eine vorgesetzte Stelle ist nicht erreichbar; deshalb die Koordination.',
  coordination: 'Diese Stufe geht an die Koordination.',
  'coordination-deputy': 'Diese Stufe geht auch an die Vertretung der Koordination.',
  leadership: 'Diese Stufe geht an die Leitung.',
  'had-escalation': 'Dorthin ging der Hinweis, dass der Schritt ohne Antwort ist.',
  'as-entered-then': 'So waren die Adressen eingetragen, als der Hinweis entstand; heute wäre es eine andere.',
  'nobody-known': 'Für diese Rolle ist keine Adresse eingetragen.',
};
