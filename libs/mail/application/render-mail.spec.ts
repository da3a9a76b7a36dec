import { describe, expect, it } from '@jest/globals';
import { type DigestContent, type RenderedMail } from '../domain/index.ts';
import { sampleDigests } from '../testing/sample-digests.ts';
import { aDigest, anItem } from '../testing/sample-items.ts';
import { renderMail } from './render-mail.ts';

const sample = (name: string): RenderedMail => {
  const content = sampleDigests[name];
  if (content === undefined) throw new Error(`no sample ${name}`);
  return renderMail(content);
};

/** The words of a part, on one line. */
const words = (part: string): string => part.replace(/\s+/g, ' ');
const textOf = (content: DigestContent): string => words(renderMail(content).text);
const aboutOne = (changes: Parameters<typeof anItem>[0]): string => textOf(aDigest({ items: [anItem(changes)] }));

const linksTo = (plan: string) => ({ plan, why: plan, privacy: plan });

describe('a digest to an office', () => {
  it('says for whom it is, how many steps and how long it takes', () => {
    expect(words(sample('reminder').text)).toContain(
      'diese Mail geht an SachsenEnergie AG (DREWAG). Es geht um zwei Schritte aus dem Plan „Aktionsplan Klimaneutralität 2030“. Die Antwort dauert etwa eine Minute.',
    );
  });

  it('says of an overdue step since when, and what happens without an answer, on which day, at whom', () => {
    const text = words(sample('mixed').text);
    expect(text).toContain('1. O.2-01 Schritt 3: Mitglieder wählen, Beirat konstituieren');
    expect(text).toContain('fällig war Mo 21.06.2027, seit 6 Arbeitstagen (AT) überfällig');
    expect(text).toContain(
      'Ohne Antwort geht am Mo 05.07. ein Hinweis an den Geschäftsbereich Umwelt und Klima, Recht und Ordnung.',
    );
  });

  it('writes working days out once, then short', () => {
    const text = sample('mixed').text;
    expect(text.match(/Arbeitstagen/g)).toHaveLength(1);
    expect(text).toContain('in 23 AT');
  });

  it('shows the original date and a fixed deadline in words', () => {
    expect(words(sample('mixed').text)).toContain(
      'fällig am Di 29.06.2027, heute, ursprünglich Do 31.12.2026, feste Frist',
    );
  });

  it.each([
    ['checkpoint', 'Ist der Schritt auf Kurs, ist er gefährdet, oder wird er später fertig?'],
    ['reminder-1', 'Ist der Schritt auf Kurs?'],
    ['reminder-2', 'Der Termin steht kurz bevor. Halten Sie ihn, oder brauchen Sie einen neuen?'],
    ['due', 'Der Termin ist da. Ist der Schritt erledigt?'],
    ['overdue-1', 'Der Termin ist vorbei. Ist der Schritt erledigt?'],
    ['overdue-2', 'Wir fragen noch einmal: Ist der Schritt erledigt, brauchen Sie einen neuen Termin'],
    ['your-turn', 'Davor ist nichts mehr offen, Sie sind jetzt an der Reihe.'],
    ['assigned', 'Der Schritt liegt jetzt bei Ihnen.'],
    ['backlog-1', 'Der Schritt war beim Start des Plans schon offen. Ist er erledigt'],
    ['backlog-2', 'Uns fehlt noch eine Antwort: Ist er erledigt'],
    ['resolved', 'Der Schritt ist geklärt. Sie müssen nichts mehr tun.'],
  ] as const)('has a sentence of its own for %s', (stage, sentence) => {
    expect(aboutOne({ stage })).toContain(sentence);
  });

  it.each([
    ['done', 'Der Schritt ist erledigt. Sie müssen nichts mehr tun.'],
    ['dropped', 'Der Schritt entfällt. Sie müssen nichts mehr tun.'],
    ['moved', 'Der Schritt hat einen neuen Termin. Sie müssen nichts mehr tun.'],
  ] as const)('says how a step was resolved: %s', (outcome, sentence) => {
    expect(aboutOne({ stage: 'resolved', outcome })).toContain(sentence);
  });

  it('asks of a step that is to begin whether it has begun', () => {
    const begin = { precision: 'from', dueOn: '2027-02-22', workingDaysOverdue: 5, workingDaysLeft: 0 } as const;
    expect(aboutOne({ ...begin, stage: 'due' })).toContain('Hat der Schritt begonnen?');
    const last = aboutOne({ ...begin, stage: 'overdue-1', next: null });
    expect(last).toContain('Beginn war bis Mo 22.02.2027, seit 5 Arbeitstagen (AT) vorbei');
    expect(last).toContain('Weitere Mails dazu kommen nicht. Ohne Antwort gilt der Schritt als verzögert.');
  });

  it('says which step is still open before one that waits', () => {
    const waitsFor = { stepNumber: 5, stepTitle: 'Ausschreibung', dueOn: '2026-12-31' };
    const text = aboutOne({ stage: 'reminder-2', waitsFor, next: null });
    expect(text).toContain('Wartet: Davor ist noch Schritt 5 „Ausschreibung“ offen (fällig Do 31.12.2026).');
    expect(text).toContain('Solange Schritt 5 offen ist, fragen wir hier nicht weiter nach.');
  });

  it.each([
    ['2027-06-30', 'quarter', 'Mi 30.06.2027 (Ende 2. Quartal)'],
    ['2027-06-15', 'quarter', 'Di 15.06.2027 (im 2. Quartal)'],
    ['2027-06-30', 'month', 'Mi 30.06.2027 (Ende Juni)'],
    ['2027-12-31', 'half', 'Fr 31.12.2027 (Ende 2. Halbjahr)'],
    ['2027-12-31', 'year', 'Fr 31.12.2027 (Jahresende)'],
    ['2027-06-30', 'day', 'fällig am Mi 30.06.2027, in'],
    ['2027-06-30', 'from', 'Beginn bis Mi 30.06.2027, in'],
  ] as const)('writes %s with precision %s as „%s“', (dueOn, precision, expected) => {
    expect(aboutOne({ dueOn, precision })).toContain(expected);
  });

  it('says that a deadline on a day off ends on the next working day', () => {
    const item = anItem({ stage: 'due', dueOn: '2027-02-28', workingDaysLeft: 0 });
    expect(textOf(aDigest({ day: '2027-03-01', items: [item] }))).toContain('die Frist endet heute');
  });

  it('shows seven rows in full and the others in one line each', () => {
    const { text, html } = sample('backlog');
    expect(text).toContain('+ 2 weitere:');
    expect(words(html)).toContain('+ 2 weitere');
    expect(words(text)).toContain(
      '8. O.6-01 Schritt 1: Beratungsbüro beauftragen, fällig war Di 31.12.2024 (Ende 4. Quartal)',
    );
  });

  it('says once what holds for all', () => {
    const text = words(sample('backlog').text);
    expect(text.match(/Ohne Antwort fragen wir am Di 08\.12\. noch einmal nach\./g)).toHaveLength(1);
  });

  it('names the contact, why it comes and its number, and what needs nothing yet', () => {
    const text = words(sample('mixed').text);
    expect(text).toContain('Noch ohne Handlungsbedarf bis Ende September: 4 Schritte.');
    expect(text).toContain(
      'Fragen? Koordination des Plans, Telefon 0351 488-0000, klimakoordination@dresden.example, oder antworten Sie einfach auf diese Mail.',
    );
    expect(text).toContain('weil Ihre Stelle im Plan für diese Schritte zuständig ist.');
    expect(text).toContain('Mail 2027-000412');
  });

  it('links to nothing as long as there is no page', () => {
    expect(sample('mixed').html).not.toMatch(/<a href="(?!mailto:)|https?:/);
    expect(sample('mixed').text).not.toMatch(/https?:/);
    const linked = renderMail(aDigest({ links: linksTo('https://plan.example/p?a=1&b=2') }));
    expect(linked.html).toContain('href="https://plan.example/p?a=1&amp;b=2"');
    expect(linked.text).toContain('https://plan.example/p?a=1&b=2');
    expect(renderMail(aDigest({ links: linksTo('javascript:alert(1)') })).html).not.toContain('javascript');
  });
});

describe('the mail to a superior', () => {
  it('counts the inquiries after the deadline and says what comes next', () => {
    const text = words(sample('superior').text);
    expect(text).toContain('zu einem Schritt der Stabsstelle Klimaschutz und Klimawandelanpassung aus dem Plan');
    expect(text).toContain('gibt es trotz zweier Nachfragen (am 28.06. und 05.07.) noch keine Antwort. 1. O.2-01');
    expect(text.match(/zweier Nachfragen/g)).toHaveLength(1);
    expect(text).toContain('Ohne Antwort steht der Schritt am Di 20.07. in der Übersicht für die Leitung.');
    expect(text).toContain('weil Ihre Stelle im Plan als vorgesetzte Stelle eingetragen ist.');
  });

  it('may hold steps of their own too', () => {
    const items = [anItem({ stage: 'escalation-1', role: 'superior', officeName: 'STESAD GmbH' }), anItem()];
    const text = textOf(aDigest({ items }));
    expect(text).toContain('OHNE ANTWORT 1. ');
    expect(text).toContain('zuständig: STESAD GmbH');
    expect(text).toContain('BALD FÄLLIG 2. ');
    expect(text).toContain(
      'weil Ihre Stelle im Plan als zuständige Stelle und als vorgesetzte Stelle eingetragen ist.',
    );
  });
});

describe('the mails to coordination and leadership', () => {
  it('give coordination the unanswered old steps as one list', () => {
    const text = words(sample('coordination').text);
    expect(text).toContain('AUS DER ZEIT VOR DEM START');
    expect(text).toContain('Trotz zweier Nachfragen (am 24.11. und 08.12.) gibt es noch keine Antwort.');
    expect(text).toContain('Zuständig: Stabsstelle Klimaschutz und Klimawandelanpassung.');
  });

  it('give leadership what is new or worse, and what is resolved', () => {
    const text = words(sample('leadership').text);
    expect(text).toContain('vom Di 20.07.2027 (KW 29)');
    expect(text).toMatch(/NEU ODER SCHLECHTER 1\. O\.2-01 Schritt 3: .*GELÖST 2\. G\.4-01 Schritt 5/);
    expect(text).toContain('Gebeten ist: Rücksprache mit der zuständigen Stelle.');
    expect(text).toContain('neuer Termin Fr 31.12.2027 (Ende 4. Quartal), ursprünglich Mo 30.06.2025');
  });
});

describe('the HTML part', () => {
  it('escapes every text from the plan', () => {
    const evil = `<b>&"'`;
    const item = anItem({
      measure: { number: evil, title: evil },
      step: { number: 1, title: evil },
      officeName: evil,
      next: { stage: 'escalation-1', on: '2027-03-22', recipientName: evil },
      waitsFor: { stepNumber: 1, stepTitle: evil, dueOn: '2027-01-01' },
      steps: [{ measureNumber: evil, number: 1, title: evil, dueOn: '2027-01-01' }],
      request: { kind: 'not-mine', on: '2027-02-01', to: null, reason: null, proposedOfficeName: evil, tacitOn: null },
      undelivered: { mailNumber: evil, on: '2027-02-01', address: evil, because: 'refused', detail: evil },
      links: { show: `https://x.example/${evil}`, why: `https://x.example/${evil}` },
    });
    const { html, text } = renderMail(
      aDigest({
        items: [item],
        plan: { title: evil, shortTitle: evil },
        recipient: { name: evil, shortName: evil },
        coordination: { email: evil, phone: evil },
        waitingForYou: [{ officeName: evil, measureNumber: evil, stepNumber: 1 }],
        mailNumber: evil,
      }),
    );
    expect(html).not.toMatch(/<b>/);
    expect(html).toContain('&lt;b&gt;&amp;&quot;&#39;');
    expect(text).toContain(evil);
  });

  it('is a German page of tables that needs nothing from elsewhere', () => {
    for (const name of Object.keys(sampleDigests)) {
      const { html } = sample(name);
      expect(html).toContain('<html lang="de"');
      // What is a table says which cell heads what; sentences alone are none.
      const [columns, rows] = ['<th scope="col"', '<th scope="row"'].map((head) => html.includes(head));
      expect(columns).toBe(rows);
      expect(html.includes('<table class="sheet"')).toBe(columns);
      expect(html).toContain('<h1 ');
      expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/);
      expect(html.match(/<table(?! role="presentation"| class="sheet")/g)).toBeNull();
      expect(html).not.toMatch(/display:\s*(grid|flex)/);
    }
  });
});
