import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';

/** What axe finds against the page as it is now: rule, what it says, and the elements. Empty is what we want. */
export async function barriers(page: Page): Promise<string[]> {
  // Something that is still fading in has another contrast than it will have.
  await page.evaluate('Promise.all(document.getAnimations().map((animation) => animation.finished))');
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
