import { type Page } from 'playwright-core';

/** A look more than the page's longest pause between two looks at the API, in milliseconds. */
const LONGER_THAN_A_PAUSE = 11_000;

/**
 * Opens the page with a clock that a test can move, and waits until it shows a plan, or what stands in its place. Only the
 * browser's timers are moved; what they ask is the real API.
 */
export async function open(page: Page, url: string): Promise<void> {
  await page.clock.install();
  await page.goto(url);
  await page.locator('h1:not(.kern-sr-only)').waitFor();
}

/** Lets the page's pause pass, so that it asks again. */
export async function askAgain(page: Page): Promise<void> {
  await page.clock.fastForward(LONGER_THAN_A_PAUSE);
}

/** All visible text of an element, white space as people see it. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).replace(/\s+/g, ' ').trim();
}
