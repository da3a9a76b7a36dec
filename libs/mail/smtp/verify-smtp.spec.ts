import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type Point, type Reaction, startScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { type SmtpTrouble, verifySmtp } from './verify-smtp.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const verify = (url: string, deadlineMs = 5000): Promise<SmtpTrouble | null> => verifySmtp({ url, deadlineMs });

/** A real server that wants a sign-in. @returns its port. */
async function startServer(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, callback) =>
      password === 'richtig'
        ? callback(null, { user: username })
        : callback(Object.assign(new Error(`Sign-in of ${username} failed`), { responseCode: 535 })),
    ...options,
  });
  server.on('error', () => undefined); // clients that break off during TLS
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

const verifyScripted = async (script: Partial<Record<Point, Reaction>>, deadlineMs?: number) => {
  const server = await startScriptedSmtpServer(script);
  stops.push(server.stop);
  return { trouble: await verify(server.url, deadlineMs), messages: server.messages };
};

describe('the look at the mail server', () => {
  it('signs in and sends nothing', async () => {
    const port = await startServer();
    expect(await verify(`smtp://stadt%40dresden.example:richtig@127.0.0.1:${port}`)).toBeNull();
    expect(await verifyScripted({})).toEqual({ trouble: null, messages: [] });
  });

  it('is refused with a wrong password, and repeats neither user nor password', async () => {
    const port = await startServer();
    expect(await verify(`smtp://stadt%40dresden.example:falsch@127.0.0.1:${port}`)).toEqual({
      code: 'mail-server-refuses',
      detail: '535 Sign-in of … failed',
    });
    expect(await verify(`smtp://klimamail:geheim@127.0.0.1:${port}`)).toMatchObject({
      detail: '535 Sign-in of … failed',
    });
  });

  it('is refused when the certificate is nobody one trusts', async () => {
    const port = await startServer({ secure: true });
    const trouble = await verify(`smtps://stadt:richtig@127.0.0.1:${port}`);
    expect(trouble).toMatchObject({ code: 'mail-server-refuses' });
    expect(trouble?.detail).toMatch(/certificate/i);
  });

  it('is refused when TLS is spoken to a server that speaks none', async () => {
    const port = await startServer();
    expect(await verify(`smtps://stadt:richtig@127.0.0.1:${port}`)).toMatchObject({ code: 'mail-server-refuses' });
  });

  it('is away on a wrong port', async () => {
    const server = await startScriptedSmtpServer({});
    await server.stop();
    expect(await verify(server.url)).toMatchObject({
      code: 'mail-server-away',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each<[string, Partial<Record<Point, Reaction>>, SmtpTrouble['code'], string]>([
    ['it hangs', { GREETING: 'hang' }, 'mail-server-away', 'no answer within'],
    ['it breaks the connection', { EHLO: 'close' }, 'mail-server-away', ''],
    ['it is too busy', { GREETING: '421 4.3.2 busy' }, 'mail-server-away', '421 4.3.2 busy'],
    ['it turns us away', { GREETING: '554 no service for you' }, 'mail-server-refuses', '554 no service for you'],
  ])('says so when %s, within its deadline', async (_, script, code, detail) => {
    // Only the server that hangs is waited for to the end; the others have all the time that a busy machine needs.
    const { trouble } = await verifyScripted(script, script.GREETING === 'hang' ? 300 : 10_000);
    expect(trouble).toMatchObject({ code, detail: expect.stringContaining(detail) });
  });
});
