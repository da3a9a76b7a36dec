import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Envelope } from './envelope.ts';
import { type SmtpServerAddress } from './smtp-server-address.ts';

/**
 * One connection to the mail server, signed in. It carries one mail at a time, so what happens to the connection meanwhile
 * happened to that mail, and what happens in between to none.
 */
export class SmtpSession {
  private readonly connection: SMTPConnection;
  private failure: unknown = null;
  private failUnderWay: ((error: unknown) => void) | null = null;
  /** Mails that the server accepted on this connection. */
  accepted = 0;

  constructor(
    private readonly server: SmtpServerAddress,
    timeoutMs: number,
  ) {
    this.connection = new SMTPConnection({
      ...server.connection,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      socketCloseTimeout: 0,
    });
    // Stay for the whole life of the connection: an error between two mails must not bring the process down.
    this.connection.on('error', (error) => this.break(error));
    this.connection.once('end', () => this.break(new ConnectionClosed()));
  }

  get isBroken(): boolean {
    return this.failure !== null;
  }

  /** Connects and signs in; does nothing on a connection in use. */
  async open(): Promise<void> {
    if (this.accepted > 0) return;
    await this.during((done) => this.connection.connect((error) => done(error)));
    const { auth } = this.server;
    if (auth !== null) await this.during((done) => this.connection.login(auth, done));
  }

  /** Resolves when the server has accepted the message for at least one of the addresses. After a failure the connection is closed: it ends with its mail. */
  async send(envelope: Envelope, message: NodeJS.ReadableStream): Promise<void> {
    await this.during((done) => this.connection.send(envelope, message as never, done));
    this.accepted += 1;
  }

  /** Fails what is under way, if anything is, and closes the connection at once. */
  break(error: unknown): void {
    this.failure ??= error;
    this.failUnderWay?.(this.failure);
    this.connection.close();
  }

  /** Says goodbye between two mails. */
  quit(): void {
    if (this.isBroken) return;
    this.failure = new ConnectionClosed();
    this.connection.quit();
  }

  private during(begin: (done: (error?: unknown) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.isBroken) return reject(this.failure);
      const end = (settle: () => void): void => {
        this.failUnderWay = null;
        settle();
      };
      this.failUnderWay = (error) => end(() => reject(error));
      begin((error) => (error ? this.break(error) : end(resolve)));
    });
  }
}

class ConnectionClosed extends Error {
  readonly code = 'ECONNECTION';
  constructor() {
    super('connection closed');
  }
}
