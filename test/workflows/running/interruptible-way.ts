import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be closed and opened again, as in an outage. */
export interface InterruptibleWay {
  /** host:port, the same for its whole life. */
  readonly address: string;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Closed at first. @param target host:port of the server. */
export async function interruptibleWay(target: string): Promise<InterruptibleWay> {
  const [host, port] = target.split(':') as [string, string];
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // Either end may break at any time: that is what this is for.
    return socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  };
  const listen = async (ownPort: number): Promise<number> => {
    server = createServer((incoming) => {
      const outgoing = keep(connect(Number(port), host));
      keep(incoming).pipe(outgoing).pipe(incoming);
    });
    server.listen(ownPort, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const close = async (): Promise<void> => {
    const closing = server;
    server = null;
    if (closing === null) return;
    closing.close();
    for (const socket of sockets) socket.destroy();
    await once(closing, 'close');
  };
  const ownPort = await listen(0);
  await close();
  return { address: `127.0.0.1:${ownPort}`, open: async () => void (await listen(ownPort)), close };
}
