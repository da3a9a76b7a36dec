// Pictures of a running installation's page, to be looked at: `node --conditions=source test/browser/take-pictures.ts URL FOLDER`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Browser } from './browser.ts';

const widths = [1600, 1280, 768, 320];

const [url, folder] = process.argv.slice(2);
if (url === undefined || folder === undefined) throw new Error('Usage: take-pictures.ts URL FOLDER');
await mkdir(folder, { recursive: true });
const browser = await Browser.start();
try {
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await browser.withPage(
        async (page) => {
          await page.goto(url);
          await page.locator('h1:not(.kern-sr-only)').waitFor();
          await page.screenshot({ path: join(folder, `${width}-${colorScheme}.png`) });
          await page.screenshot({ path: join(folder, `${width}-${colorScheme}-whole.png`), fullPage: true });
        },
        { viewport: { width, height: 960 }, colorScheme },
      );
    }
  }
} finally {
  await browser.stop();
}
