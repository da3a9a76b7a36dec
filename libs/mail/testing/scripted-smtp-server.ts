import { EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * Points of an SMTP dialogue at which a server can misbehave; `END` is the end of the message, `AFTER` comes unasked when that
 * was answered.
 */
export type Point = 'GREETING' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'END' | 'AFTER';

/** A reply, `close` (drops the connection) or `hang` (never answers). */
export type Reaction = string | 'close' | 'hang';

/** `recipients`: about single addresses, before what `RCPT` says about all. */
export type Script = Partial<Record<Point, Reaction>> & { recipients?: Readonly<Record<string, Reaction>> };

export interface ScriptedSmtpServer {
  url: string;
  /** Connections made so far. */
  readonly connections: number;
  /** Resolves when no connection is open any more. */
  allClosed(): Promise<void>;
  /** Messages read to their end, answered or not. */
  readonly messages: string[];
  stop(): Promise<void>;
}

const usual: Record<Exclude<Point, 'AFTER'>, string> = {
  GREETING: '220 ready',
  EHLO: '250 hello',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  END: '250 kept',
};

/**
 * A server on a free port that keeps to SMTP except at the given points: what a well-behaved one cannot show.
 *
 * @param scriptOf what it does about the nth mail (from 1) of all its connections together.
 */
export async function startScriptedSmtpServer(
  scriptOf: Script | ((mail: number) => Script),
): Promise<ScriptedSmtpServer> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const closings = new EventEmitter();
  let connections = 0;
  let mail = 1;
  const reactionAt = (point: Point, recipient?: string): Reaction | undefined => {
    const script = typeof scriptOf === 'function' ? scriptOf(mail) : scriptOf;
    return script.recipients?.[recipient ?? ''] ?? script[point] ?? (point === 'AFTER' ? undefined : usual[point]);
  };
  const react = (socket: Socket, point: Point, recipient?: string): void => {
    const reaction = reactionAt(point, recipient);
    if (reaction === undefined) return;
    if (reaction === 'close') socket.destroy();
    else if (reaction !== 'hang') socket.write(`${reaction}\r\n`);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    connections += 1;
    socket.on('error', () => undefined); // the client may drop the connection too
    socket.once('close', () => {
      sockets.delete(socket);
      closings.emit('close');
    });
    let received = '';
    let inMessage = false;
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      for (;;) {
        const end = inMessage ? '\r\n.\r\n' : '\r\n';
        const at = received.indexOf(end);
        if (at < 0) return;
        const line = received.slice(0, at);
        received = received.slice(at + end.length);
        if (inMessage) {
          messages.push(line);
          inMessage = false;
          react(socket, 'END');
          react(socket, 'AFTER');
          mail += 1;
          continue;
        }
        const point = pointOf(line);
        if (point === null) return void socket.end('221 bye\r\n');
        inMessage = point === 'DATA' && reactionAt('DATA')!.startsWith('354');
        react(socket, point, /^RCPT TO:<([^>]*)>/i.exec(line)?.[1]);
      }
    });
    react(socket, 'GREETING');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    get connections() {
      return connections;
    },
    allClosed: async () => {
      while (sockets.size > 0) await once(closings, 'close');
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const pointOf = (line: string): Point | null => {
  const command = line.slice(0, 4).toUpperCase();
  if (command === 'HELO') return 'EHLO';
  return command === 'EHLO' || command === 'MAIL' || command === 'RCPT' || command === 'DATA' ? command : null;
};
