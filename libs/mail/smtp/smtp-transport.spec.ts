import { afterEach, describe, expect, it } from '@jest/globals';
import { startMailSink } from '../../../test/setup/mail-sink.ts';
import { type Handover, type MailTransport } from '../application/mail-transport.ts';
import { aMail } from '../testing/sample-mail.ts';
import {
  type Point,
  type Reaction,
  type Script,
  type ScriptedSmtpServer,
  startScriptedSmtpServer,
} from '../testing/scripted-smtp-server.ts';
import { messageOf } from './message.ts';
import { smtpServerAddress } from './smtp-server-address.ts';
import { type SmtpOptions, smtpTransport } from './smtp-transport.ts';

const from = 'Schrittmacher für Dresden <schrittmacher@dresden.example>';
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const sendTo = (url: string, deadlineMs = 10_000): Promise<Handover> =>
  smtpTransport({ url, from, deadlineMs }).prepare(aMail()).send();

const sendToScripted = async (script: Script, deadlineMs?: number): Promise<Handover> => {
  const server = await startScriptedSmtpServer(script);
  stops.push(server.stop);
  return sendTo(server.url, deadlineMs);
};

describe('a mail handed over', () => {
  it('arrives with both parts, umlauts and its headers', async () => {
    const sink = await startMailSink();
    stops.push(sink.stop);
    expect(await sendTo(sink.url)).toEqual({ result: 'accepted', refusedCopies: [] });
    const [mail] = sink.mails;
    expect(mail?.subject).toBe('Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klima');
    expect(mail?.text).toBe('Guten Tag,\n\nMaßnahme „Wärme“ & größer\n.\nnach dem Punkt\n');
    expect(mail?.html).toContain('<p>Guten Tag, Maßnahme „Wärme“ &amp; größer</p>');
    expect(mail?.from?.text).toBe('"Schrittmacher für Dresden" <schrittmacher@dresden.example>');
    expect(mail?.replyTo?.text).toBe('klimakoordination@dresden.example');
    expect(mail?.messageId).toBe('<0190d4a2-0000-7000-8000-000000000001@stadt.example>');
    expect(mail?.inReplyTo).toBe('<thread.1@stadt.example>');
    expect(mail?.references).toBe('<thread.1@stadt.example>');
    expect(mail?.date).toEqual(new Date('2027-06-29T06:00:00Z'));
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply, DR, RN, NRN');
  });

  it('is the same, byte for byte, at every attempt', async () => {
    expect((await messageOf(aMail(), from)).equals(await messageOf(aMail(), from))).toBe(true);
  });

  it('stays handed over when the server drops the connection after its answer', async () => {
    expect(await sendToScripted({})).toEqual({ result: 'accepted', refusedCopies: [] });
  });
});

describe('a mail that is not taken', () => {
  it.each<[string, Partial<Record<Point, Reaction>>, Handover['result'], string]>([
    ['the recipient is refused for good', { RCPT: '550 no such mailbox' }, 'refused', '550'],
    ['the message is refused for good', { END: '554 not wanted' }, 'refused', '554'],
    ['the recipient is refused for now', { RCPT: '450 greylisted' }, 'postponed', '450'],
    ['the message is refused for now', { END: '451 try later' }, 'postponed', '451'],
    ['the server is busy', { GREETING: '421 busy' }, 'postponed', '421'],
    ['the server turns us away', { GREETING: '554 go away' }, 'postponed', '554'],
    ['the sender is refused, which is no fault of the mail', { MAIL: '550 unknown sender' }, 'postponed', '550'],
    ['the server wants a sign-in', { MAIL: '530 authentication required' }, 'postponed', '530'],
    ['the connection breaks at the greeting', { GREETING: 'close' }, 'postponed', 'ECONNECTION'],
    ['the connection breaks before the message', { RCPT: 'close' }, 'postponed', 'ECONNECTION'],
    ['the connection breaks instead of taking the message', { DATA: 'close' }, 'postponed', 'ECONNECTION'],
    ['the connection breaks after the message', { END: 'close' }, 'unknown', 'ECONNECTION'],
    ['the answer after the message makes no sense', { END: '333 perhaps' }, 'unknown', '333'],
  ])('when %s', async (_, script, result, code) => {
    expect(await sendToScripted(script)).toMatchObject({ result, code });
  });

  it('when nobody listens', async () => {
    const server = await startScriptedSmtpServer({});
    await server.stop();
    expect(await sendTo(server.url)).toMatchObject({ result: 'postponed' });
  });

  it.each<[Point, Handover['result']]>([
    ['GREETING', 'postponed'],
    ['RCPT', 'postponed'],
    ['DATA', 'postponed'],
    ['END', 'unknown'],
  ])('ends within its own deadline when the server hangs at %s', async (point, result) => {
    expect(await sendToScripted({ [point]: 'hang' }, 200)).toMatchObject({ result });
  });
});

describe('a mail with a copy', () => {
  const copies = ['postfach@dresden.example', 'vertretung@dresden.example'];
  const [first] = copies;
  const { recipient } = aMail();
  /** What came of it, how often the message was taken, and what became of the next mail. */
  const send = async (script: Script) => {
    const server = await startScriptedSmtpServer((mail) => (mail === 1 ? script : {}));
    const transport = smtpTransport({ url: server.url, from, deadlineMs: 10_000 });
    stops.push(server.stop, async () => transport.close());
    const handover = await transport.prepare(aMail({ copies })).send();
    return { handover, messages: server.messages, transport };
  };
  /** A server that takes the commands of a mail at once answers about its recipients only after we began. */
  const servers: [string, Script][] = [
    ['one by one', {}],
    ['at once', { EHLO: '250-hello\r\n250 PIPELINING' }],
  ];

  it('is one message that names both in its header', async () => {
    const sink = await startMailSink();
    stops.push(sink.stop);
    const transport = smtpTransport({ url: sink.url, from, deadlineMs: 10_000 });
    stops.push(async () => transport.close());
    expect(await transport.prepare(aMail({ copies })).send()).toEqual({ result: 'accepted', refusedCopies: [] });
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]?.headers.get('cc')).toMatchObject({ value: copies.map((address) => ({ address })) });
    expect(sink.recipients).toEqual([[recipient, ...copies]]);
  });

  it.each(servers)('is accepted without a copy that is refused (commands taken %s)', async (_, server) => {
    const { handover, messages } = await send({ ...server, recipients: { [first!]: '550 no such mailbox' } });
    expect(handover).toEqual({ result: 'accepted', refusedCopies: [first] });
    expect(messages).toHaveLength(1);
  });

  it.each(servers)('is handed over to nobody when its recipient is refused (commands taken %s)', async (_, server) => {
    const { handover, messages, transport } = await send({ ...server, recipients: { [recipient]: '550 no such one' } });
    expect(handover).toMatchObject({ result: 'refused', code: '550' });
    expect(messages).toEqual([]);
    expect(await transport.prepare(aMail({ copies })).send()).toMatchObject({ result: 'refused' });
  });

  it.each(servers)('is not handed over to the copy either while its recipient has to wait (%s)', async (_, server) => {
    const { handover, messages } = await send({ ...server, recipients: { [recipient]: '450 greylisted' } });
    expect(handover).toMatchObject({ result: 'postponed', code: '450' });
    expect(messages).toEqual([]);
  });

  it('says why its recipient was refused, whatever was said about the copies', async () => {
    const script = { recipients: { [recipient]: '550 no such one', [first!]: '450 later' }, RCPT: '450 later' };
    expect((await send(script)).handover).toMatchObject({ result: 'refused', code: '550' });
  });
});

describe('several mails', () => {
  const transportTo = (url: string, options: Partial<SmtpOptions> = {}): MailTransport => {
    const transport = smtpTransport({ url, from, deadlineMs: 10_000, ...options });
    stops.unshift(async () => transport.close());
    return transport;
  };
  const serving = async (scriptOf: (mail: number) => Script): Promise<ScriptedSmtpServer> => {
    const server = await startScriptedSmtpServer(scriptOf);
    stops.push(server.stop);
    return server;
  };
  const sendOneByOne = async (transport: MailTransport, count: number): Promise<Handover['result'][]> => {
    const results: Handover['result'][] = [];
    for (let mail = 1; mail <= count; mail++) results.push((await transport.prepare(aMail()).send()).result);
    return results;
  };

  it('go over one connection, one after the other', async () => {
    const server = await serving(() => ({}));
    expect(await sendOneByOne(transportTo(server.url), 3)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(server.connections).toBe(1);
    expect(server.messages).toHaveLength(3);
  });

  it('go over several when they are sent at the same time', async () => {
    const server = await serving(() => ({}));
    const transport = transportTo(server.url);
    await Promise.all([1, 2, 3].map(() => transport.prepare(aMail()).send()));
    expect(server.connections).toBe(3);
    expect(server.messages).toHaveLength(3);
  });

  it('change the connection before the server counts too many', async () => {
    const server = await serving(() => ({}));
    await sendOneByOne(transportTo(server.url, { mailsPerConnection: 2 }), 5);
    expect(server.connections).toBe(3);
    expect(server.messages).toHaveLength(5);
  });

  it.each<[string, (mail: number, connections: number) => Script]>([
    ['closed the connection in between', (mail) => (mail === 1 ? { AFTER: 'close' } : {})],
    ['said in between that it closes', (mail) => (mail === 1 ? { AFTER: '421 idle' } : {})],
    ['closes instead of taking the next sender', (mail, it) => (mail === 2 && it === 1 ? { MAIL: 'close' } : {})],
    ['wants no more mails', (mail, it) => (mail === 2 && it === 1 ? { MAIL: '421 too many' } : {})],
  ])('go on over a new connection when the server %s', async (_, scriptOf) => {
    const server: ScriptedSmtpServer = await serving((mail) => scriptOf(mail, server.connections));
    expect(await sendOneByOne(transportTo(server.url), 3)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(server.connections).toBe(2);
    expect(server.messages).toHaveLength(3);
  });

  it('are not tried over and over when a new connection is closed as well', async () => {
    const server = await serving((mail) => (mail === 2 ? { MAIL: 'close' } : {}));
    expect(await sendOneByOne(transportTo(server.url), 2)).toEqual(['accepted', 'postponed']);
    expect(server.connections).toBe(2);
  });

  it.each<[string, Script, Handover['result']]>([
    ['broke after its message', { END: 'close' }, 'unknown'],
    ['was told a nonsense answer', { END: '333 perhaps' }, 'unknown'],
    ['was refused for now', { END: '451 later' }, 'postponed'],
    ['has a recipient who is refused for good', { RCPT: '550 no such mailbox' }, 'refused'],
    ['met a busy server', { MAIL: '450 busy' }, 'postponed'],
  ])('are not mixed up when the second %s', async (_, script, result) => {
    let now: Script = {};
    const server = await serving(() => now);
    const transport = transportTo(server.url);
    expect((await transport.prepare(aMail()).send()).result).toBe('accepted');
    now = script;
    expect((await transport.prepare(aMail()).send()).result).toBe(result);
    now = {};
    const handedOver = server.messages.length;
    expect((await transport.prepare(aMail()).send()).result).toBe('accepted');
    expect(server.connections).toBe(2);
    expect(server.messages).toHaveLength(handedOver + 1);
  });

  it('keep to the deadline of each on a connection in use', async () => {
    const server = await serving((mail) => (mail === 2 ? { MAIL: 'hang' } : {}));
    const transport = transportTo(server.url, { deadlineMs: 300 });
    expect(await transport.prepare(aMail()).send()).toEqual({ result: 'accepted', refusedCopies: [] });
    expect(await transport.prepare(aMail()).send()).toMatchObject({ result: 'postponed', code: 'EDEADLINE' });
    expect(server.connections).toBe(1);
  });

  it('leave no connection open when no more come', async () => {
    const server = await serving(() => ({}));
    await sendOneByOne(transportTo(server.url, { idleMs: 20 }), 2);
    await server.allClosed();
    expect(await sendOneByOne(transportTo(server.url), 1)).toEqual(['accepted']);
  });

  it('leave none when sending ends', async () => {
    const server = await serving(() => ({}));
    const transport = transportTo(server.url, { idleMs: 60_000 });
    await sendOneByOne(transport, 1);
    transport.close();
    await server.allClosed();
  });
});

describe('the address of the mail server', () => {
  it('never sends a password in the clear to another machine', () => {
    expect(smtpServerAddress('smtp://user:p%40ss@mail.example')).toMatchObject({
      connection: { host: 'mail.example', port: 587, secure: false, requireTLS: true },
      auth: { user: 'user', pass: 'p@ss' },
    });
    expect(smtpServerAddress('smtps://mail.example').connection).toMatchObject({ port: 465, secure: true });
    expect(smtpServerAddress('smtp://[::1]:1025').connection).toMatchObject({
      host: '::1',
      port: 1025,
      ignoreTLS: true,
    });
  });
});
