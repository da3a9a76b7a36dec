import { gapText } from '#libs/gaps/domain/index';
import { type CoordinationSheet, type DigestContent, type EscalationAhead } from '../../domain/index.ts';
import { oneLine } from '../clean-content.ts';
import { type RowWords } from '../digest-view.ts';
import { type SectionWords, sentenceRow } from '../mail-words.ts';
import { figure } from './counts.ts';
import { fullDate, nearDate } from './dates.ts';
import { readerName } from './reader-name.ts';

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
  const rows = fresh.slice(0, mostGaps).map((gap) => sentenceRow(null, oneLine(gapText(gap, 'en', day))));
  return {
    heading: 'Gaps in responsibility',
    lead: [],
    rows,
    full: rows.length,
    rest: otherGaps(fresh.length - rows.length, Math.max(0, open - fresh.length)),
  };
}

function otherGaps(fresh: number, known: number): string | null {
  const knownWords =
    known === 1 ? 'one gap reported earlier is still open' : `${figure(known)} gaps reported earlier are still open`;
  if (fresh === 0) return known === 0 ? null : `${knownWords[0]?.toUpperCase()}${knownWords.slice(1)}.`;
  const freshWords = fresh === 1 ? 'There is one more new gap' : `There are ${figure(fresh)} more new gaps`;
  return known === 0 ? `${freshWords}.` : `${freshWords}; ${knownWords}.`;
}

function escalations(ahead: readonly EscalationAhead[], day: string): SectionWords | null {
  if (ahead.length === 0) return null;
  const holdable = ahead.some((it) => it.holdable);
  return {
    heading: 'Planned escalations',
    lead: [
      ahead.length === 1
        ? 'This escalation will go out unless there is an answer by then.'
        : 'These escalations will go out unless there is an answer by then.',
      ...(holdable
        ? ['You can hold one: before the day named, once, for at most 10 contact days, giving a reason.']
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
  const to = readerName(recipientName);
  return {
    ...sentenceRow(
      `${measureNumber} step ${step.number}`,
      step.title,
      othersCanBeHeld && !ahead.holdable ? ['This one can no longer be held.'] : [],
    ),
    place: officeName && `responsible: ${officeName}`,
    office: officeName,
    deadline: {
      label: 'on',
      date: nearDate(on, day),
      period: null,
      standing: stage === 'escalation-1' ? `email to ${to}` : `in the summary for ${to}`,
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
    const from = on === day ? 'today' : `on ${fullDate(on)}`;
    const days = until === on ? from : `up to ${fullDate(until)}`;
    const what = `${mails === 1 ? 'One email' : `${figure(mails)} emails`} with ${notices === 1 ? 'one notice' : `${figure(notices)} notices`}`;
    rows.push(
      sentenceRow(null, `${what} ${mails === 1 ? 'is' : 'are'} to go out ${days}.`, [
        `Please look through ${mails === 1 ? 'it' : 'them'} beforehand and release what is to go out.`,
        'What is not released is held back and offered again on the next contact day.',
      ]),
    );
  }
  if (held > 0) {
    rows.push(
      sentenceRow(
        null,
        held === 1
          ? 'One notice is held back because it was not released.'
          : `${figure(held)} notices are held back because they were not released.`,
        [`Once released, ${held === 1 ? 'it goes' : 'they go'} out with the next emails.`],
      ),
    );
  }
  return { heading: 'To be released', lead: [], rows, full: rows.length, rest: null };
}
