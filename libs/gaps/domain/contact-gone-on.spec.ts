import { type OfficeEvent } from '#libs/offices/domain/index';
import { describe, expect, it } from '@jest/globals';
import { contactGoneOn } from './index.ts';

function added(contactId: string | null): OfficeEvent {
  return {
    type: 'office-added',
    planId: 'p',
    key: 'A',
    name: 'Amt A',
    shortName: null,
    kind: 'Amt',
    ownable: true,
    superiorId: null,
    mailboxId: null,
    contactId,
    deputyId: null,
    escalationId: null,
    effectiveOn: '2026-11-23',
  };
}
const set = (contactId: string | null, effectiveOn: string): OfficeEvent => ({
  type: 'contact-set',
  contactId,
  effectiveOn,
});

describe('the day on which an office lost its contact', () => {
  it.each<[string, OfficeEvent[], string | null]>([
    ['is the day on which the imported one was taken out', [added('x'), set(null, '2026-12-01')], '2026-12-01'],
    [
      'is the last one of several',
      [added(null), set('x', '2026-12-01'), set(null, '2026-12-02'), set('y', '2026-12-03'), set(null, '2026-12-04')],
      '2026-12-04',
    ],
    ['is none when another one came', [added('x'), set(null, '2026-12-01'), set('y', '2026-12-03')], null],
    ['is none when there never was one', [added(null)], null],
  ])('%s', (_name, events, day) => expect(contactGoneOn(events)).toBe(day));
});
