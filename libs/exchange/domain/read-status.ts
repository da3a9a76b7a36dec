import { type EntryStatus } from './plan-tables.ts';
import { readYesOrNo } from './read-cells.ts';
import { readPeriod } from './read-period.ts';

/** What a word about the state of a step or measure says; `doneOn` is the day that stands beside it. */
export interface StatusReading {
  readonly status: EntryStatus;
  readonly doneOn: string | null;
}

/** Words that come first decide: "nicht umgesetzt" is open, though "umgesetzt" is done. */
const words: readonly (readonly [EntryStatus, RegExp])[] = [
  [
    'dropped',
    beginning(
      'wird nicht (?:weiter ?verfolgt|umgesetzt)|nicht (?:mehr )?(?:weiter ?)?verfolgt|nicht mehr (?:geplant|vorgesehen)',
    ),
  ],
  [
    'open',
    beginning('(?:noch )?nicht|noch|teil(?:weise|s)|zum teil|fast|größtenteils|weitgehend|not|partly|partially|almost'),
  ],
  [
    'open',
    beginning(
      'offen|geplant|in (?:der )?(?:planung|arbeit|bearbeitung|umsetzung|vorbereitung|prüfung|abstimmung)|begonnen|angefangen|' +
        'gestartet|angelaufen|(?:fort)?laufend|läuft|dauerhaft|daueraufgabe|kontinuierlich|verzögert|gefährdet|zurückgestellt|' +
        'verschoben|pausiert|ruht|ausgesetzt|open|planned|in (?:progress|preparation|planning)|ongoing|running|started|delayed|' +
        'on hold|postponed|pending|on track',
    ),
  ],
  [
    'done',
    beginning(
      '(?:ist |vollständig |komplett |bereits |planmäßig )*(?:erledigt|abgeschlossen|umgesetzt|fertig(?:gestellt)?|realisiert|beendet|vollzogen)|' +
        'done|completed?|finished|implemented|closed',
    ),
  ],
  [
    'open',
    beginning(
      'planmäßig|im (?:zeit)?plan|auf kurs|aktiv|neu|(?:wird |werden )?(?:weiter ?|fort)geführt|(?:wird )?fortgesetzt|active|new|continued',
    ),
  ],
  [
    'dropped',
    beginning(
      'entfallen|entfällt|gestrichen|eingestellt|verworfen|aufgegeben|abgebrochen|storniert|dropped|cancell?ed|abandoned|discontinued',
    ),
  ],
];

function beginning(alternatives: string): RegExp {
  return new RegExp(String.raw`^(?:${alternatives})(?![\p{L}\p{N}])`, 'u');
}

/** Reads a status as people write it, German or English, or as a share in percent; null if it says nothing known. */
export function readStatus(text: string): StatusReading | null {
  const isYes = readYesOrNo(text);
  if (isYes !== null) return { status: isYes ? 'done' : 'open', doneOn: null };
  const word = text.normalize('NFC').toLowerCase();
  // A share that lost its format.
  if (/^0[.,]\d+$/.test(word)) return { status: 'open', doneOn: null };
  const [, percent] = /(?<!\d)(\d{1,3})(?:,\d+)?\s?%/.exec(word) ?? [];
  if (percent !== undefined)
    return Number(percent) > 100 ? null : { status: percent === '100' ? 'done' : 'open', doneOn: null };
  for (const [status, pattern] of words) {
    const found = pattern.exec(word);
    if (!found) continue;
    const rest = word.slice(found[0].length).trim();
    if (status !== 'done') return { status, doneOn: null };
    // "fertig bis Mai" is a promise.
    return /^(?:bis|ab|until|by)(?!\p{L})/u.test(rest)
      ? { status: 'open', doneOn: null }
      : { status, doneOn: dayIn(rest) };
  }
  return null;
}

function dayIn(rest: string): string | null {
  const date = rest.replace(/^[\s,;:([–-]*(?:am|im|in|seit|zum|on|since)?\s*/u, '').replace(/[)\].]+$/, '');
  const reading = date === '' ? null : readPeriod(date);
  return reading?.kind === 'period' ? reading.last : null;
}
