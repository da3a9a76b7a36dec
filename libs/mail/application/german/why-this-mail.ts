import { type Role } from '#libs/cadence/domain/index';
import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { isSilent } from '../silence.ts';
import { same, type Wording } from '../wording.ts';

/** Why the recipient gets this mail. */
export function reasonSentence(content: DigestContent): string {
  return `Sie bekommen diese Mail, weil ${reasonsOf(content).join(' und weil ')}.`;
}

/** Why something goes to somebody else than usual, or to one more; null: it does not. */
export function redirection(item: DigestItem): Wording | null {
  const away = item.contactIsAway
    ? 'Die Ansprechstelle ist heute abwesend. Deshalb geht diese Mail an ihre Vertretung oder an das Postfach der Stelle.'
    : null;
  const sentences = [away, moreReaders(item)].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : same(sentences.join(' '));
}

const moreReaders = (item: DigestItem): string | null => {
  switch (item.role) {
    case 'deputy':
      return `Wir haben die zuständige Stelle zweimal gefragt${isSilent(item) ? ' und noch keine Antwort' : ', und noch ist offen, wie es weitergeht'}. Deshalb geht diese Mail auch an Sie als Vertretung.`;
    case 'coordinationDeputy':
      return 'Diese Mail geht auch an Sie als Vertretung der Koordination.';
    default:
      return null;
  }
};

const reasonsOf = (content: DigestContent): string[] => {
  const { kind, items, recipient } = content;
  const roles = new Set(items.map(({ role }) => role));
  if (kind === 'leadership') return ['Sie im Plan als Leitung eingetragen sind'];
  if (kind === 'coordination') {
    const stand =
      roles.has('coordinationDeputy') && !roles.has('coordination') ? 'Vertretung der Koordination' : 'Koordination';
    return [`Sie im Plan als ${stand} eingetragen sind`];
  }
  const own = items.filter(({ role }) => role === 'responsible' || role === 'deputy');
  const elsewhere =
    own.some((item) => !speaksTo(content, item.officeName)) ||
    (roles.has('superior') && recipient.name === 'Koordination');
  const registered = registeredAs.filter(([role]) => roles.has(role)).map(([, words]) => words);
  const onlyResponsible = roles.has('responsible') && registered.length === 1;
  return [
    ...(elsewhere ? [`für ${these(own)} keine andere Stelle erreichbar ist`] : []),
    ...(!elsewhere && onlyResponsible ? [`Ihre Stelle im Plan für ${these(own)} zuständig ist`] : []),
    ...(!elsewhere && !onlyResponsible && registered.length > 0 ? [entryAs(registered, roles.has('deputy'))] : []),
    ...(roles.has('office') ? ['eine andere Stelle auf Sie wartet'] : []),
  ];
};

const entryAs = (stands: readonly string[], standsIn: boolean): string => {
  const as = `im Plan als ${stands.join(' und als ')} eingetragen`;
  return standsIn ? `Sie ${as} sind` : `Ihre Stelle ${as} ist`;
};

const registeredAs: readonly [Role, string][] = [
  ['responsible', 'zuständige Stelle'],
  ['deputy', 'Vertretung der zuständigen Stelle'],
  ['superior', 'vorgesetzte Stelle'],
];

/** One mailbox may serve several offices; then the mail speaks to all of them. */
const speaksTo = ({ recipient }: DigestContent, officeName: string | null): boolean =>
  officeName === recipient.name || (officeName !== null && recipient.name.split(' / ').includes(officeName));

const these = (items: readonly DigestItem[]): string => {
  const ofMeasures = items.length > 0 && items.every(({ measure, step }) => measure !== null && step === null);
  if (!ofMeasures) return 'diese Schritte';
  return items.length === 1 ? 'diese Maßnahme' : 'diese Maßnahmen';
};
