import { describe, expect, it } from '@jest/globals';
import { type LeadershipSummary } from '../domain/index.ts';
import { sampleDigests } from '../testing/sample-digests.ts';
import { aCritical, aSummary, summaryDigest } from '../testing/sample-summary-digests.ts';
import { renderMail } from './render-mail.ts';

const words = (part: string): string => part.replace(/\s+/g, ' ');
const sample = (name: string) => renderMail(sampleDigests[name]!);
const mailOf = (summary: Partial<LeadershipSummary>) => renderMail(summaryDigest(aSummary(summary)));
const textOf = (summary: Partial<LeadershipSummary>): string => words(mailOf(summary).text);

describe("leadership's summary", () => {
  const { subject, text } = sample('summary');

  it('has decisions first, then what is new or worse, then what is resolved, numbered through', () => {
    expect(subject).toBe('Klimaplan: 2 Entscheidungen, 2 neu oder schlechter, 3 gelöst (KW 28)');
    expect(text.match(/^[A-ZÄÖÜ ]+$/gm)).toEqual(['IHRE ENTSCHEIDUNGEN', 'NEU ODER SCHLECHTER', 'GELÖST']);
    expect([...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('begins with what coordination wrote', () => {
    expect(words(text)).toContain(
      '(KW 28). Die Koordination schreibt: Die Wärmeplanung liegt vor; der Beschluss hängt nur noch an der Vergabe.',
    );
  });

  it('asks with the consequence, the options and until when, and says how to answer', () => {
    expect(words(text)).toContain(
      '1. G.4-01 Kommunale Wärmeplanung erstellen: Soll die Frist für die Vergabe auf Ende 2027 verschoben werden? Folge: Abschluss ein halbes Jahr nach Ratsbeschluss. Zur Wahl: a) verschieben · b) Frist halten und zwei Stellen zusätzlich einsetzen. Bitte bis Fr 23.07.',
    );
    expect(words(text)).toContain('Zum Entscheiden genügt eine Antwort auf diese Mail, zum Beispiel „1a“.');
  });

  it('says of a day that has passed that it has', () => {
    const question = {
      measure: null,
      question: 'Soll es so sein?',
      consequence: null,
      options: [],
      until: '2027-07-09',
    };
    expect(textOf({ questions: [question] })).toContain(
      'IHRE ENTSCHEIDUNG 1. Soll es so sein? Erbeten war die Entscheidung bis Fr 09.07.',
    );
  });

  it('says how far a measure is behind, why, and what is asked of whom', () => {
    expect(words(text)).toContain(
      '3. O.2-01 Klimabeirat (Stabsstelle Klimaschutz und Klimawandelanpassung): 3 Monate hinter dem Beschluss. Grund: Gremium. Offen ist Schritt 3: Mitglieder wählen, Beirat konstituieren. Gebeten ist: Rücksprache mit dem Geschäftsbereich Umwelt und Klima, Recht und Ordnung.',
    );
    expect(words(text)).toContain(
      '14 Monate hinter dem Beschluss, schlechter als zuletzt. Eine Antwort der Stelle fehlt. Offen ist Schritt 3: Baubeginn. Gebeten ist: Rücksprache mit der Koordination.',
    );
  });

  it.each([
    [{ monthsBehind: 0 }, 'weniger als einen Monat hinter dem Beschluss. Grund'],
    [{ monthsBehind: 1 }, ': 1 Monat hinter dem Beschluss'],
    [{ cause: 'unsaid' }, 'Ein Grund ist nicht genannt.'],
    [{ cause: 'other' }, 'Ein Grund ist nicht genannt.'],
    [{ cause: 'budget' }, 'Grund: Mittel.'],
    [{ officeName: null }, '1. O.2-01 Klimabeirat: 3 Monate'],
  ] as const)('writes %j as „%s“', (changes, expected) => {
    expect(textOf({ critical: [aCritical(changes)] })).toContain(expected);
  });

  it('counts in the subject what is new and what is worse', () => {
    expect(mailOf({ critical: [aCritical()] }).subject).toBe('Klimaplan: 1 neu kritisch (KW 28)');
    expect(mailOf({ critical: [aCritical({ change: 'worse' })] }).subject).toBe('Klimaplan: 1 schlechter (KW 28)');
  });

  it('says how it was resolved', () => {
    expect(words(text)).toContain(
      '5. O.4-02 Aktionsprogramm THG-neutrales Dresden 2040 (Amt für Wirtschaftsförderung): Schritt 2 „Maßnahmen abstimmen“ ist erledigt.',
    );
    expect(words(text)).toContain('hat einen neuen Termin: Ende Dezember.');
    expect(words(text)).toContain('Schritt 1 „Geystraße: Vorplanung fertig“ entfällt.');
  });

  it('gives the plan in one line of numbers, with the change since last time and a true minus', () => {
    expect(words(text)).toContain(
      'Unverändert: 2. Im Plan 41 (+2) · gefährdet 9 (−1) · verzögert 11 (−2) · ohne Meldung 5 (+1) · erledigt 3 Gezählt sind Maßnahmen, in Klammern die Änderung seit Di 29.06.2027.',
    );
    expect(words(text)).not.toContain('entfallen');
  });

  it('does not repeat the notices behind its rows', () => {
    expect(text.match(/O\.2-01/g)).toHaveLength(1);
    expect(text).not.toContain('Sie müssen nichts mehr tun');
  });

  it('counts what is outside the own division', () => {
    const other = sample('summary of one division');
    expect(other.subject).toBe('Klimaplan: 1 neu kritisch, 7 in anderen Bereichen (KW 28)');
    expect(words(other.text)).toContain(
      'Außerhalb des Geschäftsbereichs Umwelt und Klima, Recht und Ordnung: 1 Entscheidung, 2 neu oder schlechter, 4 gelöst und 3 unverändert.',
    );
  });

  it('says that there is nothing to decide, and what the offices settle without it', () => {
    const calm = sample('summary, all on course');
    expect(calm.subject).toBe('Klimaplan: nichts zu entscheiden (KW 28)');
    expect(words(calm.text)).toContain(
      'Zu entscheiden ist nichts, und keine Maßnahme ist kritisch. Was verzögert, gefährdet oder ohne Meldung ist, klärt die Koordination mit den Stellen.',
    );
    expect(words(calm.text)).toContain('Im Plan 61 · verzögert 2 · erledigt 3');
    const figures: LeadershipSummary['figures'] = [{ state: 'on-course', count: 66, change: null }];
    expect(textOf({ allOnCourse: true, figures })).not.toContain('klärt die Koordination');
  });

  it('says that all is on course only if it is', () => {
    const figures: LeadershipSummary['figures'] = [{ state: 'on-course', count: 66, change: null }];
    expect(textOf({ allOnCourse: true, figures })).toContain('Alles im Plan: Zu entscheiden ist nichts');
  });

  it('shows every question in full and of other rows seven, the others in one line each', () => {
    const critical = Array.from({ length: 9 }, () => aCritical());
    const page = mailOf({ critical }).text;
    expect(page.match(/Gebeten ist/g)).toHaveLength(7);
    expect(words(page)).toContain('+ 2 weitere: 8. O.2-01 Klimabeirat');
  });

  it('is no table for a screen reader, since it is sentences', () => {
    const { html } = sample('summary');
    expect(html).not.toContain('<th');
    expect(html.match(/<h2 /g)).toHaveLength(3);
  });
});
