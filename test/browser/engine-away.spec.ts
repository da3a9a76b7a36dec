import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshRecord, type FreshRecord, importInto } from '../fixtures/fresh-record.ts';
import { ApiProcess } from './api-process.ts';
import { barriers } from './barriers.ts';
import { Browser } from './browser.ts';
import { askAgain, open, textOf } from './look.ts';

describe('the page when parts are away', () => {
  let record: FreshRecord;
  let browser: Browser;
  let api: ApiProcess;

  beforeAll(async () => {
    browser = await Browser.start();
    record = await freshRecord('2026-11-23T09:00:00Z');
    api = await ApiProcess.on(record.url);
    await api.start();
  });

  afterAll(async () => {
    await api?.remove();
    await browser?.stop();
    await record?.source.destroy();
  });

  it('says how a plan comes here while there is none, and shows it as soon as it is there', () =>
    browser.withPage(async (page) => {
      await open(page, api.url);
      expect(await textOf(page, 'main')).toContain('Hier ist noch kein Plan');
      expect(await barriers(page)).toEqual([]);
      await importInto(record);
      await askAgain(page);
      await page.getByRole('heading', { name: 'Klimaplan der Stadt' }).waitFor();
      expect(await textOf(page, '#mails')).toContain('Der Plan ist noch nicht aktiviert');
    }));

  it('says that the worker is missing, and what to do', () =>
    browser.withPage(async (page) => {
      await open(page, api.url);
      expect(await textOf(page, '.pulse')).toMatch(/Schrittmacher ist gestört\. Der Worker .* Was zu tun ist: /);
      expect(await barriers(page)).toEqual([]);
    }));

  it('says that a plan is not to be found', () =>
    browser.withPage(async (page) => {
      await open(page, `${api.url}/?plan=gibtsnicht`);
      expect(await textOf(page, 'main')).toContain('gibtsnicht');
      await page.getByRole('link', { name: 'Klimaplan' }).click();
      await page.getByRole('heading', { name: 'Klimaplan der Stadt' }).waitFor();
    }));

  it('keeps what it knows when nothing answers, says since when, and goes on by itself', () =>
    browser.withPage(async (page) => {
      await open(page, api.url);
      const measures = await page.locator('tr.measure').allInnerTexts();
      await api.stop();
      await askAgain(page);
      await page.getByText(/^Schrittmacher antwortet seit \d\d:\d\d Uhr nicht\.$/).waitFor();
      expect(await textOf(page, '.pulse')).toContain('Die Seite zeigt den Stand von');
      expect(await page.locator('tr.measure').allInnerTexts()).toEqual(measures);
      expect(await barriers(page)).toEqual([]);

      await api.start();
      await askAgain(page);
      await page.getByText('Schrittmacher ist gestört.').waitFor();
    }));
});
