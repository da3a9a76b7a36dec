import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type Reaction } from './faults.ts';

/** What became of a message that reached the mail server whole. */
export interface Arrival {
  readonly messageId: string;
  /** `unanswered`: kept, but the sender was never told. */
  outcome: 'accepted' | 'unanswered' | 'refused';
}

export interface Sink {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** How often each reaction was shown. */
  readonly shown: ReadonlyMap<Reaction, number>;
  /** For the next mails, one each; the others are accepted. */
  expect(reactions: readonly Reaction[]): void;
  /** Those of them that were not shown yet. */
  readonly expected: readonly Reaction[];
  stop(): Promise<void>;
}

/** Longer than the sender's patience is no use; shorter than it, so that the mail counts as accepted. */
const SLOW_MS = 1200;

/**
 * A real SMTP server on a free port that keeps whatever reaches it whole, and misbehaves as expected of it.
 *
 * @param kill ends the worker at once.
 */
export const startSink = async (kill: (at: Reaction) => void): Promise<Sink> => {
  const arrivals: Arrival[] = [];
  const shown = new Map<Reaction, number>();
  const sockets = new Set<Socket>();
  let expected: Reaction[] = [];
  const take = (): Reaction | null => {
    const reaction = expected.shift() ?? null;
    if (reaction !== null) shown.set(reaction, (shown.get(reaction) ?? 0) + 1);
    return reaction;
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the worker may be killed at any time
    socket.once('close', () => sockets.delete(socket));
    converse(socket, { take, kill, keep: (arrival) => void arrivals.push(arrival) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    shown,
    expect: (reactions) => void (expected = [...reactions]),
    get expected() {
      return [...expected];
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};

interface Doing {
  take(): Reaction | null;
  kill(at: Reaction): void;
  keep(arrival: Arrival): void;
}

/** One connection. A reaction is taken per recipient, so that whoever only looks whether we are there uses none up. */
const converse = (socket: Socket, { take, kill, keep }: Doing): void => {
  let reaction: Reaction | null = null;
  const say = (line: string): boolean => socket.write(`${line}\r\n`);

  const recipient = (): void => {
    reaction = take();
    if (reaction === 'refuse the recipient for now') say('450 busy');
    else if (reaction === 'refuse the recipient for good') say('550 no such mailbox');
    else say('250 ok');
  };

  /** True when the message may come. */
  const data = (): boolean => {
    if (reaction === 'kill before the message') return (kill(reaction), false);
    if (reaction === 'hang before the message') return false;
    return (say('354 go on'), true);
  };

  const message = (text: string): void => {
    const arrival: Arrival = { messageId: messageIdIn(text), outcome: 'unanswered' };
    keep(arrival);
    const accept = (): void => {
      if (socket.destroyed) return;
      arrival.outcome = 'accepted';
      say('250 kept');
    };
    const refuse = (line: string): void => {
      arrival.outcome = 'refused';
      say(line);
    };
    switch (reaction) {
      case 'refuse the message for now':
        return refuse('451 try later');
      case 'refuse the message for good':
        return refuse('554 not wanted');
      case 'hang after the message':
        return;
      case 'close after the message':
        return void socket.destroy();
      case 'accept slowly':
        return void setTimeout(accept, SLOW_MS).unref();
      case 'kill before the answer':
        return kill(reaction);
      case 'kill after the answer':
        accept();
        return kill(reaction);
      default:
        return accept();
    }
  };

  read(socket, {
    command: (line) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') recipient();
      else if (verb === 'DATA') return data();
      else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
      return false;
    },
    message,
  });
  say('220 ready');
};

interface Heard {
  /** True when a message follows. */
  command(line: string): boolean;
  message(text: string): void;
}

const read = (socket: Socket, { command, message }: Heard): void => {
  let received = '';
  let inMessage = false;
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    for (;;) {
      const end = inMessage ? '\r\n.\r\n' : '\r\n';
      const at = received.indexOf(end);
      if (at < 0) return;
      const text = received.slice(0, at);
      received = received.slice(at + end.length);
      if (inMessage) message(text);
      inMessage = !inMessage && command(text);
    }
  });
};

const messageIdIn = (text: string): string => {
  const found = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1];
  if (found === undefined) throw new Error('A mail without a Message-ID arrived.');
  return found;
};
