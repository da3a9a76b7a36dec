import { describe, expect, it } from '@jest/globals';
import { everything, readAddress, type View, writeAddress } from './address.ts';

describe('the address of the page', () => {
  it.each<View>([
    { name: 'plan', selection: everything },
    { name: 'plan', selection: { state: 'late', search: 'Wärme & Netz', order: 'due' } },
    { name: 'measure', measure: 'G.3-01' },
    { name: 'measure', measure: '4.6 & #1' },
    { name: 'why', measure: '4.6', step: 2, on: '2027-02-01' },
    { name: 'why', measure: '4.6', step: null, on: '2027-02-01' },
    { name: 'mail', mail: '2027-000412' },
    { name: 'decisions' },
    { name: 'gaps' },
    { name: 'privacy' },
  ])('reads what it wrote: %j', (view) => {
    expect(readAddress(writeAddress({ plan: 'klima', view }))).toEqual({ plan: 'klima', view });
  });

  it('is the one that mails carry', () => {
    expect(writeAddress({ plan: 'klima', view: { name: 'measure', measure: 'G.3-01' } })).toBe(
      '?plan=klima&massnahme=G.3-01',
    );
    expect(writeAddress({ plan: 'klima', view: { name: 'why', measure: 'G.3-01', step: 2, on: '2027-02-01' } })).toBe(
      '?plan=klima&massnahme=G.3-01&schritt=2&warum=2027-02-01',
    );
    expect(writeAddress({ plan: 'klima', view: { name: 'mail', mail: '2027-000412' } })).toBe(
      '?plan=klima&mail=2027-000412',
    );
    expect(writeAddress({ plan: 'klima', view: { name: 'privacy' } })).toBe('?plan=klima&seite=datenschutz');
  });

  it('takes an unknown state or page for none', () => {
    const view = { name: 'plan', selection: everything };
    expect(readAddress('?plan=klima&stand=toString')).toEqual({ plan: 'klima', view });
    expect(readAddress('?plan=klima&seite=toString')).toEqual({ plan: 'klima', view });
    expect(readAddress('')).toEqual({ plan: null, view });
  });
});
