import { describe, expect, it } from '@jest/globals';
import { type CoordinationSheet, type DigestContent, type DigestItem, type RenderedMail } from '../../domain/index.ts';
import { sampleDigests } from '../../testing/sample-digests.ts';
import { aDigest, anItem } from '../../testing/sample-items.ts';
import { aGap, aSheet, sheetDigest, undelivered } from '../../testing/sample-sheet-digests.ts';
import { aCritical, aSummary, summaryDigest } from '../../testing/sample-summary-digests.ts';
import { renderMail } from '../render-mail.ts';

const words = (part: string): string => part.replace(/\s+/g, ' ');
const mailOf = (content: DigestContent): RenderedMail => renderMail({ ...content, language: 'en' });
const textOf = (content: DigestContent): string => words(mailOf(content).text);
const sample = (name: string): RenderedMail => mailOf(sampleDigests[name]!);
const aboutOne = (changes: Partial<DigestItem>): string => textOf(aDigest({ items: [anItem(changes)] }));

describe('an English digest to an office', () => {
  const { subject, text, html } = sample('mixed');

  it('says for whom it is, how many steps and how long it takes', () => {
    expect(html).toContain('<html lang="en"');
    expect(words(text)).toMatch(/^Hello, This email is for Stabsstelle Klimaschutz und Klimawandelanpassung\. /);
    expect(words(text)).toContain(
      'It concerns five steps in the plan “Aktionsplan Klimaneutralität 2030”. Answering takes about five minutes.',
    );
  });

  it('says what is overdue since when, and what happens without an answer, on which day, at whom', () => {
    expect(subject).toBe('Klimaplan: 1 overdue (6 working days), 1 due today, 3 more');
    expect(words(text)).toContain(
      '1. O.2-01 step 3: Mitglieder wählen, Beirat konstituieren Klimabeirat was due Mon 21 Jun 2027, 6 working days overdue last answer: “on course” on 21 May We are asking once more: is the step done, do you need a new date, or is another office responsible? Without an answer, Geschäftsbereich Umwelt und Klima, Recht und Ordnung will be informed on Mon 5 Jul.',
    );
    expect(words(text)).toContain('due Tue 29 Jun 2027, today, originally Thu 31 Dec 2026, fixed deadline');
  });

  it.each([
    [
      'checkpoint',
      'Please give us a brief update: is the step on course, is it at risk, or will it be finished later?',
    ],
    ['reminder-1', 'Is the step on course? If it is already done or will be finished later, please let us know.'],
    ['reminder-2', 'The deadline is close. Can you meet it, or do you need a new date?'],
    ['due', 'The deadline has been reached. Is the step done? If not, when will it be?'],
    ['overdue-1', 'The deadline has passed. Is the step done?'],
    ['overdue-2', 'We are asking once more: is the step done'],
    ['your-turn', 'No step before it is still open, so it is now your turn.'],
    ['assigned', 'The step is now with you.'],
    ['backlog-1', 'The step was already open when the plan started. Is it done, or by when do you plan to do it?'],
    ['backlog-2', 'We do not have an answer yet. Is it done'],
    ['resolved', 'The step has been resolved. There is nothing more for you to do.'],
  ] as const)('has a sentence of its own for %s', (stage, sentence) => {
    expect(aboutOne({ stage })).toContain(sentence);
  });

  it('asks of a step that is to begin whether it has begun', () => {
    const begin = { precision: 'from', dueOn: '2027-02-22', workingDaysOverdue: 5, workingDaysLeft: 0 } as const;
    expect(aboutOne({ ...begin, stage: 'due' })).toContain('Has the step begun? If not, when will it begin?');
    const last = aboutOne({ ...begin, stage: 'overdue-1', next: null });
    expect(last).toContain('was to begin by Mon 22 Feb 2027, 5 working days ago');
    expect(last).toContain('There will be no further emails about this. Without an answer, the step counts as late.');
  });

  it.each([
    ['2027-06-30', 'quarter', 'Wed 30 Jun 2027 (end of the 2nd quarter)'],
    ['2027-06-15', 'quarter', 'Tue 15 Jun 2027 (in the 2nd quarter)'],
    ['2027-06-30', 'month', 'Wed 30 Jun 2027 (end of June)'],
    ['2027-12-31', 'half', 'Fri 31 Dec 2027 (end of the 2nd half of the year)'],
    ['2027-12-31', 'year', 'Fri 31 Dec 2027 (end of the year)'],
    ['2027-02-01', 'day', 'due Mon 1 Feb 2027, in'],
    ['2027-06-30', 'from', 'to begin by Wed 30 Jun 2027, in'],
  ] as const)('writes %s with precision %s as “%s”', (dueOn, precision, expected) => {
    expect(aboutOne({ dueOn, precision })).toContain(expected);
  });

  it('says which step is still open before one that waits', () => {
    expect(words(sample('reminder').text)).toContain(
      'Waiting: step 3 “Baubeginn” comes first and is still open (due Tue 31 Mar 2026).',
    );
  });

  it('names what needs nothing yet, who waits, the contact, and why it comes', () => {
    expect(words(text)).toContain('No action needed until the end of September: 4 steps.');
    expect(words(text)).toContain('Waiting for you: Amt für Wirtschaftsförderung (O.4-02 step 4).');
    expect(words(text)).toContain(
      'Questions? Plan coordination, phone 0351 488-0000, klimakoordination@dresden.example, or simply reply to this email. You are receiving this email because your office is responsible for these steps in the plan.',
    );
  });

  it('says how to answer', () => {
    expect(words(text)).toContain(
      'Please reply to this email with one sentence for each number, for example “done”, “new date end of September, short of staff” or “another office is responsible”. Coordination reads your reply and records it.',
    );
  });

  it('has links that name their row, and a footer that leads to why, privacy and coordination', () => {
    const weekly = sample('weekly, with links');
    expect(words(weekly.html)).toContain('aria-label="View O.2-01 step 3"');
    expect(words(weekly.html)).toContain('aria-label="Why does this notice about O.2-01 step 3 come?"');
    const subjectOfMail = encodeURIComponent('Name a deputy – Stabsstelle Klima (Mail 2027-000412)');
    expect(weekly.html).toContain(`href="mailto:klimakoordination@dresden.example?subject=${subjectOfMail}"`);
    expect(weekly.text).toContain('Why this email? https://schritte.dresden.example/plan/klima/mails/2027-000412\n');
    expect(weekly.text).toContain('\nPrivacy: https://schritte.dresden.example/datenschutz\n');
    expect(words(weekly.text)).toContain(
      'Your digest comes once a week; what cannot wait that long comes on its own day. Copied to the office’s mailbox.',
    );
  });
});

describe('English mails beside the ladder', () => {
  it('say to a deputy that the office was asked twice, and to whoever stands in that the contact is away', () => {
    expect(words(sample('overdue, for the deputy').text)).toContain(
      'We have asked the responsible office twice and have no answer yet. This email therefore also goes to you as deputy.',
    );
    expect(words(sample('contact away').text)).toContain(
      'The contact is away today, so this email goes to the deputy or to the office’s mailbox.',
    );
  });

  it('give a new contact the open steps, and tell an office who waits', () => {
    const takeover = sample('takeover');
    expect(takeover.subject).toBe('Klimaplan: 9 steps now with you – Stabsstelle Klima');
    expect(takeover.text).toContain('– G.3-02 step 2: Genehmigung, was due Mon 15 Feb 2027');
    expect(takeover.text).toContain('+ 2 more steps, due by Wed 15 Sep 2027');
    expect(words(sample('needed').text)).toContain(
      'The office says that this step is waiting for you. By when will you be ready, or is it waiting for another office?',
    );
  });

  it('ask how a measure stands', () => {
    const { subject, text } = sample('status');
    expect(subject).toBe('Klimaplan: status of 1 measure – Stabsstelle Klima');
    expect(words(text)).toContain(
      'This is about the measure as a whole. How does it stand? Is it completed, or what comes next? Without an answer, we will ask again on Mon 1 Mar.',
    );
  });

  it('tell a superior how often was asked, and what comes next', () => {
    const { subject, text } = sample('superior');
    expect(subject).toBe('Klimaplan: 1 step unanswered for 15 working days');
    expect(words(text)).toContain(
      'We have asked twice (on 28 Jun and 5 Jul) and still have no answer about one step of Stabsstelle Klimaschutz und Klimawandelanpassung in the plan “Aktionsplan Klimaneutralität 2030”. 1. O.2-01',
    );
    expect(text.match(/asked twice/g)).toHaveLength(1);
    expect(words(text)).toContain(
      'Without an answer, the step will appear in the summary for leadership on Tue 20 Jul.',
    );
  });

  it('do not say that there was no answer when there was one', () => {
    const answered = aboutOne({
      stage: 'escalation-1',
      role: 'superior',
      dueOn: '2027-02-01',
      workingDaysOverdue: 20,
      askedOn: ['2027-02-08', '2027-02-15'],
      lastAnswer: { kind: 'at-risk', on: '2027-02-09' },
    });
    expect(answered).toContain(
      'We have asked twice (on 8 Feb and 15 Feb), and it is still open how to proceed with one step',
    );
    expect(answered).not.toContain('no answer');
  });
});

describe("coordination's English sheet", () => {
  const { subject, text } = sample('daily sheet');
  const sheet = (changes: Partial<CoordinationSheet>, items: DigestItem[] = []): string =>
    textOf(sheetDigest(aSheet(changes), { items }));

  it('says at the top all that is to be done, and has a section for each', () => {
    expect(subject).toBe('Klimaplan: 3 decisions, 1 not delivered, 3 gaps, 10 more');
    expect(words(text)).toContain(
      'This is the daily sheet of Tue 20 Jul 2027 for the plan “Aktionsplan Klimaneutralität 2030”: 3 decisions, 1 not delivered, 3 gaps, 2 escalations planned, 4 emails to release, 2 notices held back, 1 disputed and 1 measure unanswered.',
    );
    expect(text.match(/^[A-Z ]+$/gm)).toEqual([
      'TO BE DECIDED',
      'NOT DELIVERED',
      'GAPS IN RESPONSIBILITY',
      'PLANNED ESCALATIONS',
      'TO BE RELEASED',
      'RESPONSIBILITY DISPUTED',
      'NO ANSWER',
    ]);
  });

  it('says what an office asks for, what is to be decided, and what happens otherwise', () => {
    expect(words(text)).toContain(
      'On Mon 12 Jul the office asked for a new date: Fri 31 Dec 2027. Reason: staffing. The decision is still pending. Please approve or decline. Without a decision, the new date counts as tacitly granted from Mon 26 Jul.',
    );
    expect(words(text)).toContain(
      'On Mon 19 Jul the office said that it is not responsible. It suggests: Amt für Hochbau und Immobilienverwaltung. Please approve, name another office, or decline.',
    );
    expect(words(text)).toContain('On Mon 19 Jul the office asked to drop the step.');
  });

  it('says of a mail that did not arrive where to, since when, what the server said and what to do', () => {
    expect(sheet({}, [undelivered()])).toContain(
      'Mail 2027-000412 of Mon 19 Jul 2027 to klimaschutz@stesad.example was not accepted. The mail server says: “550 5.1.1 User unknown”. Please correct the address. Until then nothing is escalated.',
    );
    expect(sheet({}, [undelivered({ because: 'unknown', detail: null })])).toContain(
      'Please check with the recipient: confirm that it arrived, or correct the address.',
    );
  });

  it('says gaps as sentences with dates as everywhere in the mail, and counts the others', () => {
    const fresh = Array.from({ length: 9 }, () => aGap());
    const gaps = sheet({ gaps: { fresh, open: 12 } });
    expect(gaps).toContain('Please enter an address by 2 Sep 2027; until then questions go to coordination.');
    expect(gaps).toContain('There are 2 more new gaps; 3 gaps reported earlier are still open.');
  });

  it('names planned escalations and what is to be released', () => {
    expect(words(text)).toContain('on Fri 23 Jul, in the summary for leadership This one can no longer be held.');
    expect(words(text)).toContain('4 emails with 9 notices are to go out on Wed 21 Jul 2027.');
    expect(sheet({ release: { on: '2027-07-21', until: '2027-07-21', mails: 1, notices: 1, held: 1 } })).toContain(
      'One email with one notice is to go out on Wed 21 Jul 2027. Please look through it beforehand',
    );
  });
});

describe("leadership's English page", () => {
  const { subject, text } = sample('summary');

  it('has decisions with options and until when, then what is new or worse, then what is resolved', () => {
    expect(subject).toBe('Klimaplan: 2 decisions, 2 new or worse, 3 resolved (week 28)');
    expect(text.match(/^[A-Z ]+$/gm)).toEqual(['YOUR DECISIONS', 'NEW OR WORSE', 'RESOLVED']);
    expect(words(text)).toContain(
      'Options: a) verschieben · b) Frist halten und zwei Stellen zusätzlich einsetzen. Please decide by Fri 23 Jul.',
    );
    expect(words(text)).toContain('To decide, simply reply to this email, for example “1a”.');
  });

  it('says how far a measure is behind, why, and what is asked of whom', () => {
    expect(words(text)).toContain(
      '3 months behind the council’s decision. Reason: committee. Step 3 is still open: Mitglieder wählen, Beirat konstituieren. Please speak with Geschäftsbereich Umwelt und Klima, Recht und Ordnung.',
    );
    const other = textOf(summaryDigest(aSummary({ critical: [aCritical({ askedOf: null, cause: 'no-answer' })] })));
    expect(other).toContain('The office has not answered.');
    expect(other).toContain('Please speak with coordination.');
  });

  it('says how it was resolved, and gives the plan in one line of numbers', () => {
    expect(words(text)).toContain(
      'step 2 “Aufbau vorbereiten, Personal gewinnen” has a new date: the end of December.',
    );
    expect(words(text)).toContain(
      'Unchanged: 2. On course 41 (+2) · at risk 9 (−1) · late 11 (−2) · silent 5 (+1) · done 3 The figures count measures; in brackets is the change since Tue 29 Jun 2027.',
    );
  });

  it('counts what is outside the own division, and says that there is nothing to decide', () => {
    expect(words(sample('summary of one division').text)).toContain(
      'Outside Geschäftsbereich Umwelt und Klima, Recht und Ordnung: 1 decision, 2 new or worse, 4 resolved and 3 unchanged.',
    );
    const calm = sample('summary, all on course');
    expect(calm.subject).toBe('Klimaplan: nothing to decide (week 28)');
    expect(words(calm.text)).toContain(
      'There is nothing to decide, and no measure is critical. Coordination is settling with the offices what is late, at risk or silent.',
    );
  });
});
