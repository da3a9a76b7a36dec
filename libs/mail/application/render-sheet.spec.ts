import { describe, expect, it } from '@jest/globals';
import { type CoordinationSheet, type DigestItem } from '../domain/index.ts';
import { sampleDigests } from '../testing/sample-digests.ts';
import { anItem } from '../testing/sample-items.ts';
import { aGap, aSheet, sheetDigest, undelivered } from '../testing/sample-sheet-digests.ts';
import { renderMail } from './render-mail.ts';

const words = (part: string): string => part.replace(/\s+/g, ' ');
const mailOf = (sheet: Partial<CoordinationSheet>, items: DigestItem[] = []) =>
  renderMail(sheetDigest(aSheet(sheet), { items }));
const textOf = (sheet: Partial<CoordinationSheet>, items: DigestItem[] = []): string =>
  words(mailOf(sheet, items).text);

describe("coordination's daily sheet", () => {
  it('has decisions first, then what did not arrive, gaps, planned escalations, what is to be released, and the rest', () => {
    const { subject, text } = renderMail(sampleDigests['daily sheet']!);
    expect(subject).toBe('Klimaplan: 3 Entscheidungen, 1 nicht zugestellt, 3 Lücken, 10 weitere');
    expect(text.match(/^[A-ZÄÖÜ ]+$/gm)).toEqual([
      'ZU ENTSCHEIDEN',
      'NICHT ZUGESTELLT',
      'ZUSTÄNDIGKEITSLÜCKEN',
      'GEPLANTE ESKALATIONEN',
      'FREIZUGEBEN',
      'ZUSTÄNDIGKEIT STRITTIG',
      'OHNE ANTWORT',
    ]);
    expect([...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
  });

  it('says at the top all that is to be done, also what the subject has no room for', () => {
    expect(words(renderMail(sampleDigests['daily sheet']!).text)).toContain(
      'dies ist das Tagesblatt zum Plan „Aktionsplan Klimaneutralität 2030“ für Di 20.07.2027: 3 Entscheidungen, 1 nicht zugestellt, 3 Lücken, 2 Eskalationen geplant, 4 Mails freizugeben, 2 Hinweise zurückgehalten, 1 strittig und 1 Maßnahme ohne Antwort.',
    );
  });

  it('may come without any notice', () => {
    const { subject, text } = renderMail(sampleDigests['daily sheet without items']!);
    expect(subject).toBe('Klimaplan: 3 Lücken offen, 1 Mail freizugeben – Koordination');
    expect(words(text)).toContain('ZUSTÄNDIGKEITSLÜCKEN Offen sind 3 schon gemeldete Lücken.');
    expect(words(text)).toContain('weil Sie im Plan als Koordination eingetragen sind.');
  });

  it('says of a mail that did not arrive where to, since when, what the server said and what to do', () => {
    expect(textOf({}, [undelivered()])).toContain(
      'Mail 2027-000412 vom Mo 19.07.2027 an klimaschutz@stesad.example wurde nicht angenommen. Der Mailserver sagt: „550 5.1.1 User unknown“. Bitte berichtigen Sie die Adresse. Bis dahin wird nicht eskaliert.',
    );
    expect(textOf({}, [undelivered({ because: 'returned', detail: null })])).toContain(
      'an klimaschutz@stesad.example kam als unzustellbar zurück. Bitte berichtigen Sie die Adresse.',
    );
  });

  it('asks to confirm what may have arrived', () => {
    expect(textOf({}, [undelivered({ because: 'unknown', detail: null })])).toContain(
      'ist ungewiss, ob sie ankam. Bitte fragen Sie dort nach: Bestätigen Sie, dass sie ankam, oder berichtigen Sie die Adresse.',
    );
  });

  it('speaks of a mail about several steps once', () => {
    const { subject, text } = mailOf({}, [undelivered(), undelivered({}, { step: { number: 6, title: 'Beschluss' } })]);
    expect(subject).toBe('Klimaplan: 1 nicht zugestellt – Koordination');
    expect(words(text).match(/wurde nicht angenommen/g)).toHaveLength(1);
    expect(words(text)).toContain('Auch diese Frage stand in Mail 2027-000412.');
  });

  it('says seven new gaps as sentences and counts the others', () => {
    const fresh = Array.from({ length: 9 }, () => aGap());
    const text = textOf({ gaps: { fresh, open: 12 } });
    expect(text.match(/fehlen Ansprechstelle und Postfach/g)).toHaveLength(7);
    expect(text).toContain('Dazu kommen 2 weitere neue Lücken; weiter offen sind 3 schon gemeldete Lücken.');
    expect(textOf({ gaps: { fresh: fresh.slice(0, 1), open: 2 } })).toContain(
      'Weiter offen ist eine schon gemeldete Lücke.',
    );
  });

  it('names planned escalations with office, day and who will be told, and says that each can be held', () => {
    const [held] = sampleDigests['daily sheet']!.sheet!.escalationsAhead;
    const text = textOf({ escalationsAhead: [held!] });
    expect(text).toContain('Diese Eskalation geht hinaus, wenn bis dahin keine Antwort kommt.');
    expect(text).toContain('Bei Bedarf zurückstellen: vor dem genannten Tag, einmal und um höchstens 10 Kontakttage');
    expect(text).toContain(
      '1. O.1-03 Schritt 2: Vergabe der digitalen Lösung zuständig: Stabsstelle Klimaschutz und Klimawandelanpassung am Mi 21.07., Hinweis an den Geschäftsbereich Umwelt und Klima, Recht und Ordnung',
    );
    const fixed = textOf({
      escalationsAhead: [{ ...held!, stage: 'escalation-2', recipientName: 'Leitung', holdable: false }],
    });
    expect(fixed).toContain('in die Übersicht für die Leitung');
    expect(fixed).not.toContain('zurückstellen');
  });

  it('asks to release what is foreseen, and tells what is held', () => {
    const text = textOf({ release: { on: '2027-07-21', until: '2027-07-21', mails: 1, notices: 3, held: 1 } });
    expect(text).toContain('Am Mi 21.07.2027 soll eine Mail mit 3 Hinweisen hinausgehen.');
    expect(text).toContain('Ein Hinweis ist zurückgehalten, weil er nicht freigegeben wurde.');
    expect(textOf({ release: { on: '2027-07-21', until: '2027-07-21', mails: 0, notices: 0, held: 0 } })).not.toContain(
      'FREIZUGEBEN',
    );
  });

  it('keeps its other items, shown in full up to seven', () => {
    const items = Array.from({ length: 9 }, () => anItem({ stage: 'backlog-3', role: 'coordination', next: null }));
    expect(mailOf({ gaps: { fresh: [aGap()], open: 1 } }, items).text).toContain('+ 2 weitere:\n9. G.3-02');
  });
});
