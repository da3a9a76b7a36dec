import { type Gap } from '#libs/gaps/domain/index';
import { describe, expect, it } from '@jest/globals';
import { gapSubject } from './gap-subject.ts';

const refused = (address: string, code: Gap['code'] = 'address-refused'): Gap =>
  ({ code, office: null, measures: [], steps: [], since: '2026-12-01', undelivered: { address } }) as unknown as Gap;

describe('what is kept of a gap that was told', () => {
  it('names no address', () => {
    const subject = gapSubject(refused('Buero@stadt.example'));
    expect(subject).toMatch(/^address-refused\|[0-9a-f]{16}$/);
    expect(subject).not.toMatch(/buero|stadt|@/i);
  });

  it('tells addresses apart, but not by capitals', () => {
    const subject = gapSubject(refused('buero@stadt.example'));
    expect(gapSubject(refused('BUERO@Stadt.example'))).toBe(subject);
    expect(gapSubject(refused('amt@stadt.example'))).not.toBe(subject);
    expect(gapSubject(refused('buero@stadt.example', 'arrival-uncertain'))).not.toBe(subject);
  });
});
