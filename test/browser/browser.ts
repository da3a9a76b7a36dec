import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser as Chromium, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

/** A name that leads to this machine in this browser, as somebody else's DNS could make one. */
export const foreignHost = 'fremde-seite.example';

/** A real Chromium. */
export class Browser {
  private readonly chromium: Chromium;

  private constructor(chromium: Chromium) {
    this.chromium = chromium;
  }

  /** @throws NoChromium */
  static async start(): Promise<Browser> {
    const args = [`--host-resolver-rules=MAP ${foreignHost} 127.0.0.1`];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    return new Browser(await chromium.launch({ executablePath: await chromiumPath(), args }));
  }

  stop(): Promise<void> {
    return this.chromium.close();
  }

  /**
   * Runs `work` with a page of its own. When it fails, the message names a picture of what the page showed; an error in the
   * page's own code, or something that its security policy forbids, is a failure too.
   */
  async withPage(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const context = await this.chromium.newContext({
      locale: 'de-DE',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) wrong.push(message.text());
    });
    try {
      await work(page);
      if (wrong.length > 0) throw new Error(`The page reported: ${wrong.join('\n')}`);
    } catch (error) {
      throw new Error(`${String(error)}\nPicture of the page: ${await picture(page)}`, { cause: error });
    } finally {
      await context.close();
    }
  }
}

async function picture(page: Page): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'schrittmacher-page-')), 'page.png');
  await page.screenshot({ path, fullPage: true });
  return path;
}
