import { randomUUID } from 'node:crypto';
import { type ClaimedMail, type MailQueue } from './mail-queue.ts';

/** A mail with the token under which it is held. */
export interface HeldMail {
  mail: ClaimedMail;
  token: string;
}

/**
 * Mails claimed a few at a time, so that not each costs a commit. Few, because what is claimed waits for this sender, however
 * slow its mail server is.
 */
export class ClaimedStock {
  private stock: HeldMail[] = [];
  private claiming: Promise<void> | null = null;
  private isExhausted = false;

  constructor(
    private readonly queue: MailQueue,
    private readonly leaseMs: number,
    private readonly concurrency: number,
  ) {}

  /** Null: nothing was left to be claimed. */
  async take(): Promise<HeldMail | null> {
    while (this.stock.length === 0 && !this.isExhausted) await this.claim();
    const held = this.stock.shift() ?? null;
    // Claimed ahead; a failure shows when somebody waits for it.
    if (this.stock.length < 2 * this.concurrency && !this.isExhausted) this.claim().catch(() => undefined);
    return held;
  }

  /** Gives back what was not taken. */
  async release(): Promise<void> {
    this.isExhausted = true;
    await this.claiming?.catch(() => undefined);
    for (const { mail, token } of this.stock.splice(0)) await this.queue.release(mail.id, token);
  }

  private claim(): Promise<void> {
    this.claiming ??= this.claimMore().finally(() => (this.claiming = null));
    return this.claiming;
  }

  private async claimMore(): Promise<void> {
    const token = randomUUID();
    const limit = 3 * this.concurrency;
    const mails = await this.queue.claim(token, this.leaseMs, limit);
    if (mails.length < limit) this.isExhausted = true;
    this.stock.push(...mails.map((mail) => ({ mail, token })));
  }
}
