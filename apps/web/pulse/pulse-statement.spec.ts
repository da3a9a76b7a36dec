import { describe, expect, it } from '@jest/globals';
import type { HealthReport } from '#libs/health/domain/index';
import { pulseStatement } from './pulse-statement.ts';

const nineTwelve = new Date('2026-11-24T08:12:00Z');

describe('the line that says whether the engine is alive', () => {
  it('says shortly that everything runs', () => {
    const report: HealthReport = { condition: 'ok', checkedAt: '2026-11-24T08:12:00Z', findings: [] };
    expect(pulseStatement({ kind: 'reported', report })).toEqual({
      tone: 'success',
      headline: 'Alles läuft.',
      troubles: [],
    });
  });

  it('hands on what is wrong and what to do, with the colour of its severity', () => {
    const finding = { code: 'mails-failed', severity: 'warning', since: null, english: '' } as const;
    const report: HealthReport = {
      condition: 'warning',
      checkedAt: '2026-11-24T08:12:00Z',
      findings: [{ ...finding, text: 'Eine Mail ist gescheitert.', todo: 'Bitte die Adresse prüfen.' }],
    };
    const { tone, troubles } = pulseStatement({ kind: 'reported', report });
    expect(tone).toBe('warning');
    expect(troubles).toEqual([
      { key: 'mails-failed', tone: 'warning', text: 'Eine Mail ist gescheitert.', todo: 'Bitte die Adresse prüfen.' },
    ]);
  });

  it('says since when nothing answers, and of when the state shown is', () => {
    const now = new Date('2026-11-24T08:20:00Z');
    const { headline, troubles } = pulseStatement({
      kind: 'silent',
      openedAt: nineTwelve,
      lastAnswerAt: nineTwelve,
      now,
    });
    expect(headline).toBe('Schrittmacher antwortet seit 09:12 Uhr nicht.');
    expect(troubles[0]?.text).toContain('Die Seite zeigt den Stand von 09:12 Uhr.');
  });

  it('names the day when the last answer is older than today', () => {
    const now = new Date('2026-11-25T08:20:00Z');
    const { headline } = pulseStatement({ kind: 'silent', openedAt: nineTwelve, lastAnswerAt: null, now });
    expect(headline).toBe('Schrittmacher antwortet seit Di 24.11.2026, 09:12 Uhr nicht.');
  });
});
