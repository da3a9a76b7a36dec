import { type Role } from '#libs/cadence/domain/index';
import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { isSilent } from '../silence.ts';
import { same, type Wording } from '../wording.ts';

/** Why the recipient gets this mail. */
export function reasonSentence(content: DigestContent): string {
  return `You are receiving this email because ${reasonsOf(content).join(' and because ')}.`;
}

/** Why something goes to somebody else than usual, or to one more; null: it does not. */
export function redirection(item: DigestItem): Wording | null {
  const away = item.contactIsAway
    ? 'The contact is away today, so this email goes to the deputy or to the office’s mailbox.'
    : null;
  const sentences = [away, moreReaders(item)].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : same(sentences.join(' '));
}

const moreReaders = (item: DigestItem): string | null => {
  switch (item.role) {
    case 'deputy':
      return `We have asked the responsible office twice${isSilent(item) ? ' and have no answer yet' : ', and it is still open how to proceed'}. This email therefore also goes to you as deputy.`;
    case 'coordinationDeputy':
      return 'This email also goes to you as deputy of coordination.';
    default:
      return null;
  }
};

const reasonsOf = (content: DigestContent): string[] => {
  const { kind, items, recipient } = content;
  const roles = new Set(items.map(({ role }) => role));
  if (kind === 'leadership') return ['the plan names you as its leadership'];
  if (kind === 'coordination') {
    const standsIn = roles.has('coordinationDeputy') && !roles.has('coordination');
    return [`the plan names you as ${standsIn ? 'the deputy of coordination' : 'its coordination'}`];
  }
  const own = items.filter(({ role }) => role === 'responsible' || role === 'deputy');
  const elsewhere =
    own.some((item) => !speaksTo(content, item.officeName)) ||
    (roles.has('superior') && recipient.name === 'Koordination');
  const registered = registeredAs.filter(([role]) => roles.has(role)).map(([, words]) => words);
  const onlyResponsible = roles.has('responsible') && registered.length === 1;
  return [
    ...(elsewhere ? [`no other office can be reached about ${these(own)}`] : []),
    ...(!elsewhere && onlyResponsible ? [`your office is responsible for ${these(own)} in the plan`] : []),
    ...(!elsewhere && !onlyResponsible && registered.length > 0 ? [entryAs(registered, roles.has('deputy'))] : []),
    ...(roles.has('office') ? ['another office is waiting for you'] : []),
  ];
};

const entryAs = (stands: readonly string[], standsIn: boolean): string =>
  `the plan names ${standsIn ? 'you' : 'your office'} as ${stands.join(' and as ')}`;

const registeredAs: readonly [Role, string][] = [
  ['responsible', 'the responsible office'],
  ['deputy', 'the deputy of the responsible office'],
  ['superior', 'the superior office'],
];

/** One mailbox may serve several offices; then the mail speaks to all of them. */
const speaksTo = ({ recipient }: DigestContent, officeName: string | null): boolean =>
  officeName === recipient.name || (officeName !== null && recipient.name.split(' / ').includes(officeName));

const these = (items: readonly DigestItem[]): string => {
  const ofMeasures = items.length > 0 && items.every(({ measure, step }) => measure !== null && step === null);
  if (!ofMeasures) return 'these steps';
  return items.length === 1 ? 'this measure' : 'these measures';
};
