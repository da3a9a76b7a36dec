import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installation } from '../e2e/installation.ts';
import { barriers } from './barriers.ts';
import { Browser, foreignHost } from './browser.ts';
import { open, textOf } from './look.ts';

const onePlanMeasures = 14;

describe('the page of the example plan', () => {
  let installation: Installation;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    browser = await Browser.start();
    installation = await Installation.inNewHome();
    await installation.start('--today', '2026-11-23');
    // Every other measure has a step from before the start of the plan.
    await installation.command('pause', '--plan', 'klima', '--measure', 'O.2-01', '--until', '2026-12-31');
    const { web } = await installation.parts();
    if (web === null) throw new Error('The installation serves no page.');
    url = web;
  });

  afterAll(async () => {
    await browser?.stop();
    await installation?.remove();
  });

  it('shows every measure with its state and reason, next step, owner, due date and next mail', () =>
    browser.withPage(async (page) => {
      await open(page, url);
      expect(await page.title()).toBe('Klimaplan – Schrittmacher');
      expect(await textOf(page, 'h1')).toBe('Aktionsplan Klimaneutralität 2030');
      expect(await textOf(page, '.plan-header__day')).toBe('Heute ist Mo 23.11.2026 Vorführung');
      expect(await textOf(page, '.pulse')).toContain('Alles läuft. Die nächste Mail geht am Di 24.11.2026');
      expect(await page.locator('tr.measure').count()).toBe(onePlanMeasures);
      const row = await textOf(page, 'tr.measure:has-text("G.3-01")');
      for (const words of [
        'Ring 30 – Abfallverwertungsanlage',
        'verzögert',
        'Schritt 1 (Vorplanung fertig) war bis Ende 4. Quartal 2023 fällig, vor dem Start des Plans.',
        'Schritt 1: Vorplanung fertig',
        'bis Ende 4. Quartal 2023',
        'Projektleitung',
        'Di 24.11.2026',
      ])
        expect(row).toContain(words);
      expect(await textOf(page, '#mails')).toContain('Es ging noch keine Mail hinaus.');
      expect(await barriers(page)).toEqual([]);
    }));

  it('narrows the list by state and words, and keeps that in its address', () =>
    browser.withPage(async (page) => {
      await open(page, url);
      await page.getByRole('radio', { name: 'verzögert' }).check();
      expect(await page.locator('tr.measure').count()).toBe(onePlanMeasures - 1);
      await page.getByRole('searchbox').fill('wärmepumpe');
      await page.getByText(/^\d von 14 Maßnahmen$/).waitFor();
      const found = await page.locator('tr.measure').allInnerTexts();
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((text) => /wärmepumpe/i.test(text) && text.includes('verzögert'))).toBe(true);
      expect(await barriers(page)).toEqual([]);

      await page.reload();
      await page.locator('tr.measure').first().waitFor();
      expect(await page.locator('tr.measure').allInnerTexts()).toEqual(found);

      await page.getByRole('searchbox').fill('gibt es nicht');
      await page.getByRole('button', { name: 'Alle Maßnahmen zeigen' }).click();
      expect(await page.locator('tr.measure').count()).toBe(onePlanMeasures);
    }));

  it('orders by the next date', () =>
    browser.withPage(async (page) => {
      await open(page, url);
      await page.getByLabel('Ordnen nach').selectOption('nächstem Termin');
      expect(await page.locator('tr.measure').count()).toBe(onePlanMeasures);
      expect(await page.locator('tr.measure').first().innerText()).toMatch(/2023|2022/);
      expect(await page.locator('.measure-group').count()).toBe(0);
    }));

  it('has no barriers and nothing to scroll sideways at 320 px', () =>
    browser.withPage(
      async (page) => {
        await open(page, url);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual(320);
        expect(await page.getByRole('rowheader').count()).toBe(onePlanMeasures);
        expect(await barriers(page)).toEqual([]);
      },
      { viewport: { width: 320, height: 800 } },
    ));

  it('is without barriers in the dark on a wide screen', () =>
    browser.withPage(
      async (page) => {
        await open(page, url);
        expect(await barriers(page)).toEqual([]);
      },
      { colorScheme: 'dark', viewport: { width: 1600, height: 1000 } },
    ));

  it('can be used with the keyboard alone', () =>
    browser.withPage(async (page) => {
      await open(page, url);
      const focused = (): Promise<string> => page.locator(':focus').innerText();
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Zum Inhalt springen');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Nächster Arbeitstag');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('radio', { name: 'verzögert' }).isChecked()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.type('G.4');
      await page.getByText(/^\d von 14 Maßnahmen$/).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      expect(new URL(page.url()).search).toBe('?stand=late&suche=G.4&ordnung=termin');
    }));

  it('moves to the next working day at the press of a button: mails go out and the list follows', () =>
    browser.withPage(async (page) => {
      await open(page, url);
      const before = await textOf(page, 'tr.measure:has-text("G.3-01")');
      await page.getByRole('button', { name: 'Nächster Arbeitstag' }).click();
      await page.getByRole('button', { name: 'Die Uhr wird vorgestellt …' }).waitFor();
      await page.getByText('Heute ist nun Di 24.11.2026.').waitFor({ timeout: 30_000 });
      await page.locator('tr.mail').first().waitFor();
      expect(await textOf(page, '.plan-header__day')).toContain('Di 24.11.2026');
      const mails = await page.locator('tr.mail').allInnerTexts();
      expect(mails.every((mail) => mail.includes('Di 24.11.2026') && mail.includes('übergeben'))).toBe(true);
      const sent = (await installation.mails()).filter(({ subject }) => subject.startsWith('Klimaplan: '));
      expect(mails).toHaveLength(sent.length);
      expect(await textOf(page, 'tr.measure:has-text("G.3-01")')).not.toBe(before);
      expect(await page.locator(':focus').innerText()).toBe('Nächster Arbeitstag');
      expect(await barriers(page)).toEqual([]);
    }));

  it('is refused under a name that somebody else pointed at this machine', () =>
    browser.withPage(async (page) => {
      const answer = await page.goto(url.replace('127.0.0.1', foreignHost));
      expect(answer?.status()).toBe(403);
      expect(await textOf(page, 'body')).toContain('antwortet nur auf diesem Rechner');
    }));
});
