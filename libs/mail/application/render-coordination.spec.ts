import { describe, expect, it } from '@jest/globals';
import { type DigestItem, type RequestToDecide } from '../domain/index.ts';
import { sampleDigests } from '../testing/sample-digests.ts';
import { aDigest, anItem } from '../testing/sample-items.ts';
import { renderMail } from './render-mail.ts';

const day = '2027-07-20';
const coordination = { kind: 'coordination', day, recipient: { name: 'Koordination', shortName: null } } as const;

const words = (part: string): string => part.replace(/\s+/g, ' ');
const mailOf = (...items: DigestItem[]) => renderMail(aDigest({ ...coordination, items }));
const textOf = (...items: DigestItem[]): string => words(mailOf(...items).text);

const laterDate: RequestToDecide = {
  kind: 'new-date',
  on: '2027-07-19',
  to: '2027-12-31',
  reason: null,
  proposedOfficeName: null,
  tacitOn: '2027-08-02',
};
const decision = (request: Partial<RequestToDecide>, changes: Partial<DigestItem> = {}): DigestItem =>
  anItem({
    stage: 'decision-1',
    role: 'coordination',
    dueOn: '2027-09-30',
    request: { ...laterDate, tacitOn: null, ...request },
    next: null,
    ...changes,
  });

describe('a request that coordination decides', () => {
  it('stands first, with what is asked, since when, and the day on which it counts as granted', () => {
    const { subject, text } = mailOf(anItem({ stage: 'dispute', role: 'coordination' }), decision(laterDate));
    expect(subject).toBe('Klimaplan: 1 Entscheidung, 1 strittig – Koordination');
    expect(words(text)).toMatch(/ZU ENTSCHEIDEN 1\. G\.3-02 Schritt 6: Baubeginn .* ZUSTÄNDIGKEIT STRITTIG 2\. /);
    expect(words(text)).toContain(
      'Die Stelle bittet seit Mo 19.07. um einen neuen Termin bis Fr 31.12.2027 (Ende 4. Quartal). Bitte stimmen Sie zu, oder lehnen Sie ab. Ohne Entscheidung gilt der neue Termin ab Mo 02.08. stillschweigend als gewährt.',
    );
  });

  it('waits when it does not count as granted by itself', () => {
    expect(textOf(decision({}))).toContain('Die Anfrage wartet, bis entschieden ist.');
  });

  it('names the office proposed, or says that none is', () => {
    const proposed = textOf(decision({ kind: 'not-mine', to: null, proposedOfficeName: 'Stadtplanungsamt' }));
    expect(proposed).toContain(
      'Die Stelle sagt seit Mo 19.07., dass sie nicht zuständig ist. Vorgeschlagen ist: Stadtplanungsamt. Bitte stimmen Sie zu, nennen Sie eine andere Stelle, oder lehnen Sie ab.',
    );
    expect(textOf(decision({ kind: 'not-mine', to: null }))).toContain(
      'Eine andere Stelle nennt sie nicht. Bitte nennen Sie die zuständige Stelle, oder lehnen Sie ab.',
    );
  });

  it('may ask that the step is dropped', () => {
    expect(textOf(decision({ kind: 'drop', to: null }))).toContain(
      'Die Stelle bittet seit Mo 19.07. darum, dass der Schritt entfällt.',
    );
  });

  it('is asked about again, then also by its deputy', () => {
    expect(textOf(decision({}, { stage: 'decision-2' }))).toContain('Die Entscheidung steht noch aus. Bitte stimmen');
    const deputy = textOf(decision({}, { stage: 'decision-2', role: 'coordinationDeputy' }));
    expect(deputy).toContain('Diese Mail geht auch an Sie als Vertretung der Koordination.');
    expect(deputy).toContain('weil Sie im Plan als Vertretung der Koordination eingetragen sind.');
  });

  it('says what is asked also where it has only one line', () => {
    const { text, html } = mailOf(...Array.from({ length: 8 }, () => decision(laterDate)));
    const short = 'fällig am Do 30.09.2027 (Ende 3. Quartal), in 20 AT, gebeten: neuer Termin bis Fr 31.12.2027';
    expect(words(text)).toContain(short);
    expect(words(html)).toContain(short);
  });

  it('does not repeat itself as the last answer', () => {
    expect(textOf(decision({}, { lastAnswer: { kind: 'new-date', on: '2027-07-19' } }))).not.toContain('zuletzt');
  });
});

describe('what coordination clarifies', () => {
  it('is who is responsible, when an office says for the second time that it is not', () => {
    expect(textOf(anItem({ stage: 'dispute', role: 'coordination', next: null }))).toContain(
      'Die Stelle sagt zum zweiten Mal, dass sie nicht zuständig ist. Bitte klären Sie, welche Stelle den Schritt übernimmt. Der Termin läuft inzwischen weiter.',
    );
  });

  it('is how a measure stands that nobody reported about', () => {
    const { subject, text } = renderMail(sampleDigests['status without an answer']!);
    expect(subject).toBe('Klimaplan: 1 Maßnahme ohne Antwort – Koordination');
    expect(words(text)).toContain('OHNE ANTWORT 1. O.1-02: Arbeitstreffen Klimaschutz');
    expect(words(text)).toContain('Bitte klären Sie mit der Stelle, wie es steht und was als Nächstes kommt.');
  });
});
