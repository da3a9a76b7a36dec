import { type DigestItem } from '../../domain/index.ts';
import { type Wording } from '../wording.ts';

/** How it came that a step is resolved. */
export function resolvedSentence(outcome: DigestItem['outcome']): Wording {
  switch (outcome) {
    case 'done':
      return {
        one: 'Der Schritt ist erledigt. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte sind erledigt. Sie müssen nichts mehr tun.',
      };
    case 'dropped':
      return {
        one: 'Der Schritt entfällt. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte entfallen. Sie müssen nichts mehr tun.',
      };
    case 'moved':
      return {
        one: 'Der Schritt hat einen neuen Termin. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte haben neue Termine. Sie müssen nichts mehr tun.',
      };
    case null:
      return {
        one: 'Der Schritt ist geklärt. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte sind geklärt. Sie müssen nichts mehr tun.',
      };
  }
}
