import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addSteering } from './steer.ts';

const run = terminalWith(addSteering);
/** What a command printed, the code of its refusal, or what is wrong with its words. */
async function give(line: string, ...more: string[]): Promise<string> {
  return answerIn(await run(...line.split(' '), '--plan', 'klima', ...more));
}

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;

  beforeEach(async () => {
    terminal = await planAtTerminal();
  });

  afterEach(() => terminal.end());

  const go = async (...attempts: [line: string, came: string][]): Promise<void> => {
    for (const [line, came] of attempts) expect({ line, came: await give(line) }).toEqual({ line, came });
  };

  it('coordination records what an office says, in German or English words', async () => {
    const first = '--measure M.1 --step 1';
    const noted = 'Die Antwort ist vermerkt.';
    await go(
      [`answer ${first} --said planmäßig`, noted],
      [`answer ${first} --said PLANMAESSIG --source telefon --text Läuft --reference 86.20`, noted],
      [`answer ${first} --said partly --share 50`, noted],
      [`answer ${first} --said gefährdet --reason vergabe`, noted],
      [`answer ${first} --said notiz --text Hallo`, noted],
      [
        `answer ${first} --said wartet --office B`,
        'Die Antwort ist vermerkt. Die andere Stelle erfährt davon; die Erinnerungen gehen weiter.',
      ],
      [`answer ${first} --said wartet --office A`, 'own-office'],
      [`undo ${first} --answer 2`, 'Die Antwort ist zurückgenommen.'],
      [`undo ${first}`, 'Die Antwort ist zurückgenommen.'],
      [`undo ${first} --answer 2`, 'answer-not-found'],
      ['status --measure M.1 --source besprechung', noted],
      [`answer ${first} --said erledigt --on Q3/2026`, 'Der Schritt ist erledigt.'],
      [`complete ${first}`, 'step-closed'],
      [`undo ${first}`, 'Die Antwort ist zurückgenommen.'],
      [`complete ${first} --on 20.11.2026 --source mail`, 'Der Schritt ist erledigt.'],
      ['undo --measure M.1 --step 4', 'answer-not-found'],
    );
    const kept = 'SELECT source, text, reference FROM command JOIN remark ON command_id = id WHERE text = $1';
    expect(await terminal.record.source.query(kept, ['Läuft'])).toEqual([
      { source: 'phone', text: 'Läuft', reference: '86.20' },
    ]);
  });

  it('it is said whether a new date holds or waits for a decision', async () => {
    const decides = 'Die Koordination entscheidet; bis dahin ruhen die Erinnerungen.';
    await go(
      ['answer --measure M.1 --step 2 --said termin --to 30.06.2027 --reason personal', 'Der Termin ist verschoben.'],
      ['answer --measure M.1 --step 2 --said termin --to 31.12.2027 --reason mittel', decides],
      ['answer --measure M.1 --step 2 --said entfällt', 'request-undecided'],
      ['decide --measure M.1 --step 2 --reject', 'Die Bitte ist abgelehnt.'],
      [
        'answer --measure M.1 --step 2 --said entfällt',
        'Die Koordination entscheidet; bis dahin gehen die Erinnerungen weiter.',
      ],
      ['decide --measure M.1 --step 2 --grant', 'Der Schritt ist entfallen.'],
      ['answer --measure M.1 --step 3 --said nicht-zustaendig', decides],
      ['decide --measure M.1 --step 3 --grant', 'office-missing'],
      ['decide --measure M.1 --step 3 --reject', 'Die Bitte ist abgelehnt.'],
      [
        'answer --measure M.1 --step 3 --said not-mine --office A',
        'Die Koordination erfährt davon; so lange bleibt der Schritt bei dieser Stelle.',
      ],
      ['answer --measure M.1 --step 1 --said not-mine', decides],
      ['decide --measure M.1 --step 1 --grant --office B', 'Der Schritt ist übergeben.'],
      ['decide --measure M.1 --step 1 --grant', 'no-request'],
    );
  });

  it('coordination looks after old steps and escalations', async () => {
    await go(
      ['answer --measure M.2 --step 1 --said termin --to 2028-06-30 --reason other', 'Der Termin ist verschoben.'],
      ['object --measure M.2 --step 1', 'Der bisherige Termin gilt wieder.'],
      ['object --measure M.2 --step 1', 'nothing-to-object-to'],
      ['release --measure M.2 --step 1', 'Für den Schritt gelten nun die üblichen Erinnerungen.'],
      ['release --measure M.2 --step 1', 'step-not-in-backlog'],
      ['hold --measure M.2 --step 2 --days 3 --reason Vertrag', 'Die Eskalation ist aufgeschoben.'],
      ['hold --measure M.2 --step 2 --days 3 --reason Vertrag', 'already-held'],
    );
  });

  it('coordination changes steps', async () => {
    await go(
      ['move --measure M.1 --step 1 --to 2027-02-26', 'Der Termin ist verschoben.'],
      ['reassign --measure M.1 --step 1 --office B', 'Der Schritt ist übergeben.'],
      ['reassign --measure M.1 --step 1 --office X', 'office-not-found'],
      ['reopen --measure M.1 --step 1', 'step-open'],
      ['complete --measure M.1 --step 1', 'Der Schritt ist erledigt.'],
      ['reopen --measure M.1 --step 1', 'Der Schritt ist wieder offen.'],
      [
        'add-step --measure M.1 --step 5 --title Beirat --office A --due 30.09.2027 --precision quartal --binding rat --milestone',
        'Der Schritt ist hinzugefügt.',
      ],
      ['add-step --measure M.1 --step 5 --title Beirat', 'step-number-taken'],
      ['first-date --measure M.1 --step 4 --due 31.12.2027 --precision jahr', 'Der Schritt hat einen Termin.'],
      ['first-date --measure M.1 --step 4 --due 31.12.2027', 'step-has-date'],
      ['rename --measure M.1 --step 5 --title Beirat', 'text-unchanged'],
      ['rename --measure M.1 --step 5 --title Runde', 'Der Text ist geändert.'],
      ['reorder --measure M.1 --order 2,1,3,4,5', 'Die Schritte sind neu geordnet.'],
      ['reorder --measure M.1 --order 1,2', 'order-incomplete'],
      ['reorder --measure M.1 --order 1,9', 'step-not-found'],
    );
    const parts = ['--part', 'Vergabe bis 30.06.2028', '--part', 'Bau bis zum Dach'];
    expect(await give('split --measure M.1 --step 5', ...parts)).toBe('Der Schritt ist geteilt.');
    const steps = 'SELECT title, due_on::text, precision FROM step WHERE number > 4 ORDER BY number';
    expect(await terminal.record.source.query(steps)).toEqual([
      { title: 'Runde', due_on: '2027-09-30', precision: 'quarter' },
      { title: 'Vergabe', due_on: '2028-06-30', precision: 'quarter' },
      { title: 'Bau bis zum Dach', due_on: null, precision: null },
    ]);
  });

  it('coordination pauses, closes and reopens measures', async () => {
    await go(
      ['pause --measure M.2 --until 2027-01-04', 'Die Maßnahme pausiert.'],
      ['resume --measure M.2', 'Die Maßnahme läuft weiter.'],
      ['close --measure M.2 --result umgesetzt', 'steps-open'],
      ['complete --measure M.2 --step 1', 'Der Schritt ist erledigt.'],
      ['complete --measure M.2 --step 2', 'Der Schritt ist erledigt.'],
      ['close --measure M.2 --result laufend', 'not-continuous'],
      ['close --measure M.2 --result teilweise', 'Die Maßnahme ist abgeschlossen.'],
      ['reopen-measure --measure M.2', 'Die Maßnahme ist wieder offen.'],
      ['reopen-measure --measure M.2', 'measure-open'],
      ['status --measure X.9', 'measure-not-found'],
    );
  });

  it('coordination enters who acts for an office', async () => {
    await go(
      ['contact --office A --email neu@stadt.example --name Ansprechstelle', 'Die Ansprechstelle ist eingetragen.'],
      ['contact --office A --email Neu@stadt.example', 'contact-unchanged'],
      ['deputy --office A --email vertretung@stadt.example', 'Die Vertretung ist eingetragen.'],
      ['absence --office A --from 01.12.2026 --to 04.12.2026', 'Die Abwesenheit ist eingetragen.'],
      ['absence --office B --from 01.12.2026 --to 04.12.2026', 'nobody-to-be-away'],
      ['absence --office X --from 01.12.2026 --to 04.12.2026', 'office-not-found'],
      ['deputy --office A --none', 'Die Vertretung ist ausgetragen.'],
      ['contact --office A --none', 'Die Ansprechstelle ist ausgetragen.'],
    );
  });

  it('coordination enters where mails of an office go, what is above it, and how they come', async () => {
    await go(
      ['mailbox --office A --email neu@stadt.example', 'Das Postfach ist eingetragen.'],
      ['mailbox --office A --email Neu@stadt.example', 'contact-unchanged'],
      ['escalation --office A --email dort@stadt.example', 'Die Eskalationsadresse ist eingetragen.'],
      ['escalation --office A --none', 'Die Eskalationsadresse ist ausgetragen.'],
      ['superior --office CHEF --superior A', 'superior-below'],
      ['superior --office A --superior X', 'office-not-found'],
      ['superior --office A --superior B', 'Die vorgesetzte Stelle ist eingetragen.'],
      ['superior --office A --none', 'Die vorgesetzte Stelle ist ausgetragen.'],
      ['preferences --office A --rhythm wöchentlich --language englisch', 'Rhythmus und Sprache sind eingestellt.'],
      ['preferences --office A --rhythm weekly', 'preferences-unchanged'],
      ['preferences --post leitung --language en', 'Rhythmus und Sprache sind eingestellt.'],
      ['preferences --post leadership --language englisch', 'preferences-unchanged'],
    );
    const kept = 'SELECT rhythm, language FROM contact WHERE email_key = $1';
    expect(await terminal.record.source.query(kept, ['neu@stadt.example'])).toEqual([
      { rhythm: 'weekly', language: 'en' },
    ]);
  });

  it('coordination enters whom a plan names for itself, and who leads a measure', async () => {
    const reader = 'leadership-reader --email gb@stadt.example --division CHEF';
    await go(
      ['coordination --email neu@stadt.example --phone 0351/488', 'Die Koordination ist eingetragen.'],
      ['coordination --email neu@stadt.example', 'contact-unchanged'],
      ['coordination-deputy --email zwei@stadt.example', 'Die Vertretung ist eingetragen.'],
      ['coordination-deputy --none', 'Die Vertretung ist ausgetragen.'],
      ['leadership-contact --email chef@stadt.example --name Leitung', 'Die Leitung ist eingetragen.'],
      [reader, 'Die Adresse ist eingetragen.'],
      [reader, 'leader-unchanged'],
      [`${reader} --remove`, 'Die Adresse ist ausgetragen.'],
      [`${reader} --remove`, 'leader-not-found'],
      ['lead --measure M.1 --office B', 'Die Federführung ist übertragen.'],
      ['lead --measure M.1 --office B', 'lead-unchanged'],
      ['mail-mode --mode live', 'Der Mailversand steht auf „live“.'],
      ['mail-mode --mode approve', 'Der Mailversand steht auf „approve“.'],
    );
    const phone = 'SELECT phone FROM contact JOIN plan ON contact.id = coordination_id';
    expect(await terminal.record.source.query(phone)).toEqual([{ phone: '0351/488' }]);
    await go(['coordination --email neu@stadt.example --no-phone', 'Die Koordination ist eingetragen.']);
    expect(await terminal.record.source.query(phone)).toEqual([{ phone: null }]);
  });

  it('the same key again changes nothing and says the same', async () => {
    const line = 'answer --measure M.1 --step 2 --said termin --to 30.06.2027 --reason personal --key einmal';
    await go([line, 'Der Termin ist verschoben.'], [line, 'Der Termin ist verschoben.']);
    expect(
      await terminal.record.source.query('SELECT due_version FROM step WHERE due_on = $1', ['2027-06-30']),
    ).toHaveLength(2);
  });
});

describe('a command line that is not understood', () => {
  it.each([
    ['answer --measure M.1 --step 1', 'Die Angabe „--said <answer>“ fehlt.'],
    [
      'answer --measure M.1 --step 1 --said fertig',
      '„fertig“ bei „--said <answer>“: Möglich ist: erledigt, teilweise,',
    ],
    ['answer --measure M.1 --step 1 --said teilweise', 'Die Angabe „--share <percent>“ fehlt.'],
    ['answer --measure M.1 --step 1 --said termin --to 2027-12-31', 'Die Angabe „--reason <reason>“ fehlt.'],
    [
      'answer --measure M.1 --step 1 --said erledigt --share 50',
      '„--share <percent>“ und „--said erledigt“ schließen einander aus.',
    ],
    [
      'answer --measure M.1 --step 1 --said erledigt --on Q5/2026',
      '„Q5/2026“ bei „--on <day>“: Das ist kein Kalendertag.',
    ],
    ['decide --measure M.1 --step 1', 'Die Angabe „--grant | --reject“ fehlt.'],
    ['decide --measure M.1 --step 1 --grant --reject', 'schließen einander aus.'],
    ['reorder --measure M.1 --order zwei', '„zwei“ bei „--order <numbers>“: Bitte geben Sie die Nummern wie 2,1,3 an.'],
    ['contact --office A', 'Die Angabe „--email <address> | --none“ fehlt.'],
    ['contact --office A --email niemand', '„niemand“ bei „--email <address>“: Das ist keine Mailadresse.'],
    ['status', 'Die Angabe „--measure <number>“ fehlt.'],
    ['superior --office A', 'Die Angabe „--superior <key> | --none“ fehlt.'],
    ['preferences --office A', 'Die Angabe „--rhythm <rhythm> | --language <language>“ fehlt.'],
    ['preferences --language en', 'Die Angabe „--office <key> | --post <post>“ fehlt.'],
    ['preferences --office A --rhythm nie', '„nie“ bei „--rhythm <rhythm>“: Möglich ist: täglich, wöchentlich.'],
    ['coordination', 'Die Angabe „--email <address>“ fehlt.'],
    ['policy-change', 'Die Angabe „--file <file>“ fehlt.'],
  ])('is answered in German: %s', async (line, sentence) => {
    expect(await give(line)).toContain(sentence);
  });
});
