import { describe, expect, it } from '@jest/globals';
import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { sampleDigests } from '../testing/sample-digests.ts';
import { aDigest, anItem } from '../testing/sample-items.ts';
import { renderMail } from './render-mail.ts';

const words = (part: string): string => part.replace(/\s+/g, ' ');
const textOf = (changes: Partial<DigestContent>): string => words(renderMail(aDigest(changes)).text);
const aboutOne = (changes: Partial<DigestItem>): string => textOf({ items: [anItem(changes)] });
const sample = (name: string) => renderMail(sampleDigests[name]!);

describe('a new contact', () => {
  it('gets the open steps of the office, seven by name and the others as a count', () => {
    const { subject, text, html } = sample('takeover');
    expect(subject).toBe('Klimaplan: 9 Schritte neu bei Ihnen – Stabsstelle Klima');
    expect(words(text)).toContain('Sie sind jetzt die Ansprechstelle für diese Schritte.');
    expect(words(text)).toContain('– G.3-02 Schritt 2: Genehmigung, Termin war Mo 15.02.2027');
    expect(words(text)).toContain('– G.3-02 Schritt 7: Abnahme, Termin Do 15.07.2027');
    expect(text).not.toContain('Auswertung');
    expect(text).toContain('+ 2 weitere Schritte, Termine bis Mi 15.09.2027');
    expect(words(html)).toContain('+ 2 weitere Schritte, Termine bis Mi 15.09.2027');
  });

  it('sees a step once in the count, also when it is asked about by itself', () => {
    const steps = [{ measureNumber: 'G.3-02', number: 6, title: 'Baubeginn', dueOn: '2027-03-31' }];
    const takeover = anItem({ stage: 'takeover', measure: null, step: null, steps, next: null });
    expect(textOf({ items: [anItem(), takeover] })).toContain('Es geht um einen Schritt aus dem Plan');
  });
});

describe('an office that others wait for', () => {
  it('reads which step waits, whose it is, and is asked until when', () => {
    const { subject, text } = sample('needed');
    expect(subject).toBe('Klimaplan: 1 wartet auf Sie – Stabsstelle Klima');
    expect(words(text)).toContain('ANDERE WARTEN AUF SIE 1. O.4-02 Schritt 2: Maßnahmen abstimmen');
    expect(words(text)).toContain('zuständig: Amt für Wirtschaftsförderung');
    expect(words(text)).toContain('Die Stelle sagt, dass dieser Schritt auf Sie wartet. Bis wann sind Sie so weit');
    expect(words(text)).toContain('weil eine andere Stelle auf Sie wartet.');
  });

  it('reads below its own steps who waits, without what has a row', () => {
    const text = words(sample('needed').text);
    expect(text).toContain('Auf Sie wartet: STESAD GmbH (G.4-03 Schritt 5).');
  });

  it('reads each office once, and counts what is too much', () => {
    const waitingForYou = Array.from({ length: 9 }, (_, index) => ({
      officeName: index < 2 ? 'Umweltamt' : 'Stadtplanungsamt',
      measureNumber: 'M',
      stepNumber: index + 1,
    }));
    expect(textOf({ waitingForYou })).toContain(
      'Auf Sie warten: Umweltamt (M Schritt 1, M Schritt 2), Stadtplanungsamt (M Schritt 3, M Schritt 4, M Schritt 5, M Schritt 6, M Schritt 7) und 2 weitere Schritte.',
    );
  });
});

describe('a measure as a whole', () => {
  it('is asked how it stands and what comes next', () => {
    const { subject, text } = sample('status');
    expect(subject).toBe('Klimaplan: Stand von 1 Maßnahme – Stabsstelle Klima');
    expect(words(text)).toContain('Es geht um eine Maßnahme aus dem Plan');
    expect(words(text)).toContain(
      'STAND DER MASSNAHME 1. O.1-02: Arbeitstreffen Klimaschutz Es geht um die Maßnahme als Ganzes. Wie steht sie? Ist sie abgeschlossen, oder was kommt als Nächstes? Ohne Antwort fragen wir am Mo 01.03. noch einmal nach.',
    );
  });

  it('is asked about again', () => {
    const text = words(sample('status again, for the deputy').text);
    expect(text).toContain('Wir fragen noch einmal nach der Maßnahme als Ganzes.');
    expect(text).toContain('Ohne Antwort geht ein Hinweis an die Koordination.');
  });
});

describe('a mail to somebody else than the contact', () => {
  it('says to a deputy that the office was asked twice', () => {
    const text = words(sample('overdue, for the deputy').text);
    expect(text).toContain(
      'Wir haben die zuständige Stelle zweimal gefragt und noch keine Antwort. Deshalb geht diese Mail auch an Sie als Vertretung.',
    );
    expect(text).toContain('weil Sie im Plan als Vertretung der zuständigen Stelle eingetragen sind.');
  });

  it('says that the contact is away, once for the mail or at the step that it is about', () => {
    const away = 'Die Ansprechstelle ist heute abwesend.';
    expect(words(sample('contact away').text).split(away)).toHaveLength(2);
    const mixed = textOf({ items: [anItem({ contactIsAway: true }), anItem({ stage: 'due' })] });
    expect(mixed.indexOf(away)).toBeGreaterThan(mixed.indexOf('BALD FÄLLIG'));
  });
});

describe('what an office said last', () => {
  it('stands below the deadline, with its day', () => {
    expect(aboutOne({ lastAnswer: { kind: 'at-risk', on: '2027-02-12' } })).toContain(
      'in 20 Arbeitstagen (AT) zuletzt: „gefährdet“ am 12.02.',
    );
    expect(aboutOne({ lastAnswer: { kind: 'on-course', on: '2026-12-01' } })).toContain('am 01.12.2026');
  });

  it('keeps a mail from saying that there was no answer', () => {
    const escalated: Partial<DigestItem> = {
      stage: 'escalation-1',
      role: 'superior',
      dueOn: '2027-02-01',
      workingDaysOverdue: 20,
      askedOn: ['2027-02-08', '2027-02-15'],
    };
    const answered = aDigest({ items: [anItem({ ...escalated, lastAnswer: { kind: 'at-risk', on: '2027-02-09' } })] });
    const { subject, text } = renderMail(answered);
    expect(subject).toContain('1 Schritt ungeklärt (20 AT)');
    expect(words(text)).toContain('ist trotz zweier Nachfragen (am 08.02. und 15.02.) noch offen, wie es weitergeht.');
    expect(text).not.toContain('keine Antwort');
    expect(aboutOne({ ...escalated, lastAnswer: { kind: 'on-course', on: '2027-01-15' } })).toContain('keine Antwort');
  });
});

describe('the contact', () => {
  it('is named with its telephone, also when there is no address', () => {
    expect(textOf({ coordination: { email: 'k@x.example', phone: '0351 488-0000' } })).toContain(
      'Fragen? Koordination des Plans, Telefon 0351 488-0000, k@x.example, oder antworten Sie einfach auf diese Mail.',
    );
    expect(textOf({ coordination: { email: null, phone: '0351 488-0000' } })).toContain(
      'Fragen beantwortet die Koordination des Plans, Telefon 0351 488-0000.',
    );
  });
});

describe('a digest that can wait', () => {
  const weekly = sample('weekly, with links');

  it('says that it comes weekly and who reads it too', () => {
    expect(words(weekly.text)).toContain(
      'Ihre Sammelmail kommt wöchentlich; was nicht so lange warten kann, kommt an seinem Tag. In Kopie: Postfach der Stelle.',
    );
    const daily = textOf({});
    expect(daily).not.toContain('wöchentlich');
    expect(daily).not.toContain('In Kopie');
  });

  it('leads to the plan, from each row to the step, and from the footer to why it came', () => {
    expect(weekly.html).toContain('>Schritte ansehen</a>');
    expect(words(weekly.html)).toMatch(
      /<a href="https:\/\/schritte\.dresden\.example\/plan\/klima\/O\.2-01#schritt-3" aria-label="O\.2-01 Schritt 3 ansehen"[^>]*>Ansehen<\/a>/,
    );
    expect(words(weekly.html)).toContain('aria-label="Warum kommt dieser Hinweis zu O.2-01 Schritt 3?"');
    expect(weekly.text).toContain('Warum diese Mail? https://schritte.dresden.example/plan/klima/mails/2027-000412\n');
    expect(weekly.text).toContain('\nDatenschutz: https://schritte.dresden.example/datenschutz\n');
  });

  it('names why it came and privacy also where there is no page yet', () => {
    expect(sample('mixed').text).toContain('\nWarum diese Mail? · Datenschutz · Mail 2027-000412\n');
  });

  it('is changed by a mail to coordination that says already what it is about', () => {
    const subject = encodeURIComponent('Vertretung eintragen – Stabsstelle Klima (Mail 2027-000412)');
    expect(weekly.html).toContain(`href="mailto:klimakoordination@dresden.example?subject=${subject}"`);
    expect(weekly.text).toContain('Vertretung eintragen · Rhythmus ändern: klimakoordination@dresden.example\n');
    expect(textOf({ coordination: { email: null, phone: null } })).not.toContain('Vertretung eintragen');
  });

  it('links to no address but web pages and mails', () => {
    const items = [anItem({ links: { show: 'javascript:alert(1)', why: 'data:text/html,x' } })];
    const links = { plan: 'https://plan.example', why: 'javascript:alert(2)', privacy: 'ftp://x' };
    expect(renderMail(aDigest({ items, links })).html).not.toMatch(/javascript|data:|ftp/);
  });
});
