import type { HealthReport } from '#libs/health/domain/index';
import type { Tone } from '../words/tone.ts';
import { momentSeenFrom } from '../words/german-time.ts';

/** What is known of the engine: its own report, that it does not answer, or nothing yet. */
export type PulseSight =
  | { kind: 'reported'; report: HealthReport }
  /** `lastAnswerAt` null: it never answered since the page was opened. */
  | { kind: 'silent'; openedAt: Date; lastAnswerAt: Date | null; now: Date }
  /** It answered that it cannot say; `text` is its sentence. */
  | { kind: 'refused'; text: string }
  | { kind: 'unknown' };

/** The line that says whether the engine is alive, in words. */
export interface PulseStatement {
  tone: Tone;
  headline: string;
  /** What is wrong, worst first; empty while everything runs. */
  troubles: Trouble[];
}

/** What is the case, since when, and what to do. */
export interface Trouble {
  key: string;
  tone: Tone;
  text: string;
  todo: string;
}

export function pulseStatement(sight: PulseSight): PulseStatement {
  switch (sight.kind) {
    case 'unknown':
      return { tone: 'neutral', headline: 'Der Zustand wird gelesen …', troubles: [] };
    case 'silent':
      return silentStatement(sight);
    case 'refused':
      return { tone: 'danger', headline: sight.text, troubles: [] };
    case 'reported':
      return reportedStatement(sight.report);
  }
}

function silentStatement({ openedAt, lastAnswerAt, now }: PulseSight & { kind: 'silent' }): PulseStatement {
  const shown = lastAnswerAt === null ? '' : `Die Seite zeigt den Stand von ${momentSeenFrom(lastAnswerAt, now)}. `;
  return {
    tone: 'danger',
    headline: `Schrittmacher antwortet seit ${momentSeenFrom(lastAnswerAt ?? openedAt, now)} nicht.`,
    troubles: [
      {
        key: 'no-answer',
        tone: 'danger',
        text: `${shown}Sobald Schrittmacher antwortet, geht es hier von selbst weiter.`,
        todo: 'Bitte prüfen Sie, ob es noch läuft. Falls nicht: im Projektordner „npm start“ ausführen.',
      },
    ],
  };
}

function reportedStatement({ condition, findings }: HealthReport): PulseStatement {
  const troubles = findings.map(({ code, severity, text, todo }): Trouble => {
    return { key: code, tone: severity === 'alarm' ? 'danger' : 'warning', text, todo };
  });
  switch (condition) {
    case 'ok':
      return { tone: 'success', headline: 'Alles läuft.', troubles };
    case 'warning':
      return { tone: 'warning', headline: 'Schrittmacher läuft, aber etwas braucht Ihren Blick.', troubles };
    case 'alarm':
      return { tone: 'danger', headline: 'Schrittmacher ist gestört.', troubles };
  }
}
