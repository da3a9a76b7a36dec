import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Points of an SMTP dialogue at which a server can misbehave; `END` is the end of the message. */
export type Point = 'GREETING' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'END';

/** A reply, `close` (drops the connection) or `hang` (never answers). */
export type Reaction = string | 'close' | 'hang';

export interface ScriptedSmtpServer {
  url: string;
  /** Messages read to their end, answered or not. */
  readonly messages: string[];
  stop(): Promise<void>;
}

const usual: Record<Point, string> = {
  GREETING: '220 ready',
  EHLO: '250 hello',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  END: '250 kept',
};

/** A server on a free port that keeps to SMTP except at the given points: what a well-behaved one cannot show. */
export async function startScriptedSmtpServer(script: Partial<Record<Point, Reaction>>): Promise<ScriptedSmtpServer> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const react = (socket: Socket, point: Point): void => {
    const reaction = script[point] ?? usual[point];
    if (reaction === 'close') socket.destroy();
    else if (reaction !== 'hang') socket.write(`${reaction}\r\n`);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the client may drop the connection too
    socket.once('close', () => sockets.delete(socket));
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
          continue;
        }
        const point = pointOf(line);
        if (point === null) return void socket.end('221 bye\r\n');
        inMessage = point === 'DATA' && (script.DATA ?? usual.DATA).startsWith('354');
        react(socket, point);
      }
    });
    react(socket, 'GREETING');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
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
