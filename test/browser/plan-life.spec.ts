import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';
import { readPlanTables } from '#libs/exchange/index';
import { installationStore } from '#libs/installation/index';
import { commandPlan, unasked } from '#libs/measures/index';
import { raiseDue } from '#libs/notices/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshRecord, type FreshRecord, importInto } from '../fixtures/fresh-record.ts';
import { ApiProcess } from './api-process.ts';
import { barriers } from './barriers.ts';
import { Browser } from './browser.ts';
import { open, textOf } from './look.ts';

/** A plan of 66 measures and 217 steps on its first day, with something said, asked and paused. */
const beginning = '2026-11-23T08:00:00Z';

describe('the page about the life of measures', () => {
  let record: FreshRecord;
  let browser: Browser;
  let api: ApiProcess;

  const at = (query: string): string => `${api.url}/?plan=migration${query}`;
  const give = async (command: object): Promise<void> => {
    const answer = await fetch(`${api.url}/api/plans/migration/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(command),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };

  beforeAll(async () => {
    browser = await Browser.start();
    record = await freshRecord(beginning);
    await installationStore(record.source.manager).create('demonstration', beginning);
    const { tables } = await readPlanTables([join(projectDirectory(), 'examples', 'asyl-integration-beispiel')]);
    const { planId } = await importInto(record, {
      ...unasked,
      actor: 'coordination',
      tables,
      plan: {
        key: 'migration',
        title: 'Fachplan Asyl und Integration 2025–2030 (Beispiel)',
        shortTitle: 'Integrationsplan',
        coordination: 'koordination-integration@beispielstadt.example',
        coordinationDeputy: null,
        leadership: null,
        endsOn: '2030-12-31',
        region: 'DE-SN',
      },
    });
    for (const command of [{ do: 'activate' }, { do: 'set-mail-mode', mode: 'live' }] as const)
      await commandPlan(record, { key: command.do, actor: 'coordination', planId, command });
    for (const id of await record.transaction(({ measures }) => measures.idsOf(planId)))
      await raiseDue(record.transaction, id);
    api = await ApiProcess.on(record.url);
    await api.start();
    await give({
      do: 'report',
      measure: '1.1',
      step: 5,
      said: { kind: 'at-risk', reason: 'staff' },
      source: 'meeting',
      text: 'Die Stelle ist noch nicht besetzt.',
      reference: 'VG 12/2026',
    });
    await give({
      do: 'ask-for-date',
      measure: '1.1',
      step: 5,
      to: '2029-03-31',
      reason: 'procurement',
      source: 'phone',
    });
    await give({ do: 'say-not-mine', measure: '1.2', step: 3, source: 'mail' });
  });

  afterAll(async () => {
    await api?.remove();
    await browser?.stop();
    await record?.source.destroy();
  });

  it('opens a measure from the list, and leads back to where one was', () =>
    browser.withPage(async (page) => {
      await open(page, at('&suche=Anlaufstelle'));
      await page.getByRole('link', { name: 'Zentrale Anlaufstelle für neu Zugewiesene' }).click();
      await page.getByRole('heading', { level: 1, name: 'Zentrale Anlaufstelle für neu Zugewiesene' }).waitFor();
      expect(new URL(page.url()).search).toBe('?plan=migration&massnahme=1.1');
      expect(await page.title()).toBe('Maßnahme 1.1 – Integrationsplan – Schrittmacher');
      expect(await page.locator(':focus').innerText()).toBe('Zentrale Anlaufstelle für neu Zugewiesene');
      await page.goBack();
      await page.locator('tr.measure').first().waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('Anlaufstelle');
    }));

  it('shows of each step its state and why, what was said and how it came, what is asked, what comes next', () =>
    browser.withPage(async (page) => {
      // As a mail links to it.
      await open(page, at('&massnahme=1.1#schritt-5'));
      const step = page.locator('#schritt-5');
      await step.waitFor();
      const text = await textOf(page, '#schritt-5');
      for (const words of [
        'gefährdet',
        'Die zuständige Stelle meldet am Mo 23.11.2026: Der Schritt ist gefährdet (Personal).',
        'Sozialamt, Abteilung Migration',
        '„gefährdet (Personal)“ am Mo 23.11.2026, in einer Besprechung',
        '„Die Stelle ist noch nicht besetzt.“',
        'Aktenzeichen: VG 12/2026',
        '„neuer Termin“ bis Sa 31.03.2029 (Grund: Vergabe), seit Mo 23.11.2026, am Telefon.',
        'Mail am Di 24.11.2026 an Koordination: Zu entscheiden: Schritt 5.',
      ])
        expect(text).toContain(words);
      await step.getByText('Wer was tun kann').click();
      expect(await textOf(page, '#schritt-5')).toContain('einer Bitte stattgeben');
      expect((await step.boundingBox())?.y).toBeLessThan(900);
      expect(await barriers(page)).toEqual([]);
    }));

  it('says what is to be decided, and with which command', () =>
    browser.withPage(async (page) => {
      await open(page, at('&seite=entscheidungen'));
      await page.locator('.step-card').first().waitFor();
      const text = await textOf(page, 'main');
      for (const words of [
        '2 Entscheidungen stehen aus',
        'Die Stelle bittet um einen neuen Termin bis Sa 31.03.2029 (Ende März). Grund: Vergabe.',
        'npx schrittmacher decide --plan migration --measure 1.1 --step 5 --grant',
        'Die Stelle sagt, dass sie nicht zuständig ist. Eine andere Stelle nennt sie nicht.',
        'npx schrittmacher decide --plan migration --measure 1.2 --step 3 --grant --office KÜRZEL',
      ])
        expect(text).toContain(words);
      expect(await barriers(page)).toEqual([]);
    }));

  it('lists the gaps and the hints with where they show', () =>
    browser.withPage(async (page) => {
      await open(page, at('&seite=luecken'));
      await page.locator('.gap').first().waitFor();
      expect(await textOf(page, 'main')).toContain('Maßnahme 3.5 hat noch keine Schritte.');
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('link', { name: '3.5', exact: true }).click();
      await page.getByText('Die Maßnahme hat noch keine Schritte. Ihr Stand wird regelmäßig erfragt.').waitFor();
    }));

  it('says why nobody is written to on a day, and asks about another one', () =>
    browser.withPage(async (page) => {
      await open(page, at('&massnahme=1.1&schritt=5&warum=2026-11-23'));
      await page.getByText('An diesem Tag wird niemand angeschrieben.').waitFor();
      await page.getByLabel('An einem anderen Tag').fill('2026-11-24');
      await page.getByRole('button', { name: 'Begründung zeigen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Warum am Di 24.11.2026?' }).waitFor();
      await page.getByText('1.1 Schritt 5', { exact: false }).first().waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      expect(new URL(page.url()).search).toBe('?plan=migration&massnahme=1.1&schritt=5&warum=2026-11-24');
      expect(await barriers(page)).toEqual([]);
    }));

  it('says what is stored about whom, how long, and who is responsible', () =>
    browser.withPage(async (page) => {
      await open(page, at(''));
      await page.getByRole('link', { name: 'Datenschutz' }).click();
      await page.getByRole('heading', { level: 1, name: 'Datenschutz' }).waitFor();
      const text = await textOf(page, 'main');
      expect(text).toContain('koordination-integration@beispielstadt.example');
      expect(text).toContain('30 Tage nach ihrem Ende');
      expect(await barriers(page)).toEqual([]);
    }));

  it('says of a measure or mail that is not there that it is not', () =>
    browser.withPage(async (page) => {
      await open(page, at('&massnahme=99.9'));
      await page.getByText('Eine Maßnahme 99.9 gibt es in diesem Plan nicht.').waitFor();
      await open(page, at('&mail=2026-999999'));
      await page.locator('.empty').waitFor();
      expect(await textOf(page, '.empty')).toContain('2026-999999');
    }));

  it.each([
    '&massnahme=1.1',
    '&seite=entscheidungen',
    '&seite=luecken',
    '&seite=datenschutz',
    '&massnahme=1.1&schritt=5&warum=2026-11-24',
  ])('has no barriers and nothing to scroll sideways at 320 px in the dark: %s', (query) =>
    browser.withPage(
      async (page) => {
        await open(page, at(query));
        await page.locator('.loading').waitFor({ state: 'detached' });
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(await barriers(page)).toEqual([]);
      },
      { viewport: { width: 320, height: 800 }, colorScheme: 'dark' },
    ),
  );
});
