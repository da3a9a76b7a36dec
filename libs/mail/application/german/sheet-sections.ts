import { gapText } from '#libs/gaps/domain/index';
import { type CoordinationSheet, type DigestContent, type EscalationAhead } from '../../domain/index.ts';
import { oneLine } from '../clean-content.ts';
import { type RowWords } from '../digest-view.ts';
import { type SectionWords, sentenceRow } from '../mail-words.ts';
import { figure } from './counts.ts';
import { fullDate, nearDate } from './dates.ts';
import { accusative } from './office-phrase.ts';

/** Gaps said as sentences; the others are counted. */
const mostGaps = 7;
const mostEscalations = 7;

/** What coordination's daily sheet says beside its items (CADENCE.md, *Delivery*). */
export function sheetSections({ sheet, day }: DigestContent): SectionWords[] {
  if (sheet === null) return [];
  return [gaps(sheet.gaps, day), escalations(sheet.escalationsAhead, day), release(sheet.release, day)].filter(
    (section) => section !== null,
  );
}

function gaps({ fresh, open }: CoordinationSheet['gaps'], day: string): SectionWords | null {
  if (fresh.length === 0 && open === 0) return null;
  const rows = fresh.slice(0, mostGaps).map((gap) => sentenceRow(null, oneLine(gapText(gap, 'de', day))));
  return {
    heading: 'Zuständigkeitslücken',
    lead: [],
    rows,
    full: rows.length,
    rest: otherGaps(rows.length, fresh.length - rows.length, Math.max(0, open - fresh.length)),
  };
}

function otherGaps(shown: number, fresh: number, known: number): string | null {
  const knownWords = known === 1 ? 'eine schon gemeldete Lücke' : `${figure(known)} schon gemeldete Lücken`;
  const verb = known === 1 ? 'ist' : 'sind';
  if (fresh === 0) return known === 0 ? null : `${shown > 0 ? 'Weiter offen' : 'Offen'} ${verb} ${knownWords}.`;
  const freshWords = fresh === 1 ? 'eine weitere neue Lücke' : `${figure(fresh)} weitere neue Lücken`;
  if (known === 0) return `Dazu ${fresh === 1 ? 'kommt' : 'kommen'} ${freshWords}.`;
  return `Dazu ${fresh === 1 ? 'kommt' : 'kommen'} ${freshWords}; weiter offen ${verb} ${knownWords}.`;
}

function escalations(ahead: readonly EscalationAhead[], day: string): SectionWords | null {
  if (ahead.length === 0) return null;
  const holdable = ahead.some((it) => it.holdable);
  return {
    heading: 'Geplante Eskalationen',
    lead: [
      ahead.length === 1
        ? 'Diese Eskalation geht hinaus, wenn bis dahin keine Antwort kommt.'
        : 'Diese Eskalationen gehen hinaus, wenn bis dahin keine Antwort kommt.',
      ...(holdable
        ? ['Bei Bedarf zurückstellen: vor dem genannten Tag, einmal und um höchstens 10 Kontakttage, mit Begründung.']
        : []),
    ],
    rows: ahead.map((it) => escalation(it, day, holdable)),
    full: mostEscalations,
    rest: null,
  };
}

/** @param othersCanBeHeld the section says how to hold an escalation. */
function escalation(ahead: EscalationAhead, day: string, othersCanBeHeld: boolean): RowWords {
  const { measureNumber, step, officeName, stage, on, recipientName } = ahead;
  const to = accusative(recipientName);
  return {
    ...sentenceRow(
      `${measureNumber} Schritt ${step.number}`,
      step.title,
      othersCanBeHeld && !ahead.holdable ? ['Diese kann nicht mehr zurückgestellt werden.'] : [],
    ),
    place: officeName && `zuständig: ${officeName}`,
    office: officeName,
    deadline: {
      label: 'am',
      date: nearDate(on, day),
      period: null,
      standing: stage === 'escalation-1' ? `Hinweis an ${to}` : `in die Übersicht für ${to}`,
      overdue: false,
      original: null,
      hard: null,
    },
  };
}

function release(ahead: CoordinationSheet['release'], day: string): SectionWords | null {
  if (ahead === null || (ahead.mails === 0 && ahead.held === 0)) return null;
  const { on, until, mails, notices, held } = ahead;
  const rows: RowWords[] = [];
  if (mails > 0) {
    const go = mails === 1 ? 'soll eine Mail' : `sollen ${figure(mails)} Mails`;
    const from = on === day ? 'Heute' : `Am ${fullDate(on)}`;
    const days = until === on ? from : `Bis ${fullDate(until)}`;
    const withNotices = notices === 1 ? 'einem Hinweis' : `${figure(notices)} Hinweisen`;
    rows.push(
      sentenceRow(null, `${days} ${go} mit ${withNotices} hinausgehen.`, [
        `Bitte sehen Sie ${mails === 1 ? 'diese Mail' : 'diese Mails'} vorher durch, und geben Sie frei, was hinausgehen soll.`,
        'Was nicht freigegeben ist, wird zurückgehalten und am nächsten Kontakttag wieder angeboten.',
      ]),
    );
  }
  if (held > 0) {
    rows.push(
      sentenceRow(
        null,
        held === 1
          ? 'Ein Hinweis ist zurückgehalten, weil er nicht freigegeben wurde.'
          : `${figure(held)} Hinweise sind zurückgehalten, weil sie nicht freigegeben wurden.`,
        [`Nach der Freigabe ${held === 1 ? 'geht er' : 'gehen sie'} mit den nächsten Mails hinaus.`],
      ),
    );
  }
  return { heading: 'Freizugeben', lead: [], rows, full: rows.length, rest: null };
}
