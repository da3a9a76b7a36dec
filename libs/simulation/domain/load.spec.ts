import { describe, expect, it } from '@jest/globals';
import { type DigestKind } from '#libs/cadence/domain/index';
import { loadOf, overloads } from './load.ts';
import { type ReportedMail } from './report.ts';

function mail(on: string, to: string, items: number, kind: DigestKind = 'office'): ReportedMail {
  const item = { measure: 'M.1', step: 1, stage: 'due' as const };
  return { on, to, kind, items: Array.from({ length: items }, () => item) };
}

describe('the load', () => {
  it('counts mails and items of an address from Monday to Sunday, without regard to case', () => {
    expect(
      loadOf([
        mail('2026-11-23', 'A@x.example', 2),
        mail('2026-11-27', 'a@x.example', 3),
        mail('2026-11-30', 'a@x.example', 1),
      ]),
    ).toEqual([
      { week: '2026-W48', to: 'A@x.example', kind: 'office', mails: 2, items: 5 },
      { week: '2026-W49', to: 'a@x.example', kind: 'office', mails: 1, items: 1 },
    ]);
  });

  it('puts the first days of a year into the week to which they belong', () => {
    expect(loadOf([mail('2027-01-01', 'a@x.example', 1)]).map(({ week }) => week)).toEqual(['2026-W53']);
  });

  it('keeps apart what an address gets as an office and as coordination', () => {
    const loads = loadOf([mail('2026-11-23', 'k@x.example', 2), mail('2026-11-23', 'k@x.example', 9, 'coordination')]);
    expect(loads.map(({ kind, items }) => [kind, items])).toEqual([
      ['coordination', 9],
      ['office', 2],
    ]);
  });

  it('warns of an office above the threshold, not at it, and never of coordination', () => {
    const loads = loadOf([
      mail('2026-11-23', 'a@x.example', 15),
      mail('2026-11-23', 'b@x.example', 16),
      mail('2026-11-23', 'k@x.example', 99, 'coordination'),
    ]);
    expect(overloads(loads, 15).map(({ to }) => to)).toEqual(['b@x.example']);
  });
});
