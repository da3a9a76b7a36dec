import { type SmtpSession } from './smtp-session.ts';

/**
 * Open connections that wait for their next mail, so that a round of digests does not connect for each. They wait only
 * briefly: mail servers end idle connections and count open ones.
 */
export class IdleSessions {
  private readonly waiting: { session: SmtpSession; timer: NodeJS.Timeout }[] = [];
  private closed = false;

  constructor(private readonly idleMs: number) {}

  /** The one used last, for it is the least likely to have been ended by the server; null: none is open. */
  take(): SmtpSession | null {
    for (;;) {
      const last = this.waiting.pop();
      if (last === undefined) return null;
      clearTimeout(last.timer);
      if (!last.session.isBroken) return last.session;
    }
  }

  add(session: SmtpSession): void {
    if (this.closed) return session.quit();
    const timer = setTimeout(() => {
      this.waiting.splice(
        this.waiting.findIndex((it) => it.session === session),
        1,
      );
      session.quit();
    }, this.idleMs);
    this.waiting.push({ session, timer });
  }

  /** Ends them, and from now on whatever becomes idle. */
  close(): void {
    this.closed = true;
    for (const { session, timer } of this.waiting.splice(0)) {
      clearTimeout(timer);
      session.quit();
    }
  }
}
