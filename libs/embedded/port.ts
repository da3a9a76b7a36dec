import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { PlainError, type Port } from '#libs/config/index';
import { reservePort } from './port-reservation.ts';

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** macOS lets a port be bound on 127.0.0.1 while another program serves it on all addresses, so we knock as well. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const isFree = async (port: number): Promise<boolean> => !(await answers(port)) && (await canListen(port));

const LOWEST = 20_000;
/** Temporal keeps ports as 16-bit signed numbers, and outgoing connections use the ports above on most systems. */
const HIGHEST = 32_767;

/** A port of 127.0.0.1 that nobody uses at this moment. */
export const freePort = async (): Promise<number> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
  throw new PlainError(
    'NO_FREE_PORT',
    `Zwischen ${LOWEST} und ${HIGHEST} ist kein Port frei.`,
    `No port from ${LOWEST} to ${HIGHEST} is free.`,
  );
};

/**
 * The port as asked for, else the usual one, else a free one. It is this launcher's as long as it runs.
 * @param variable the environment variable that asks for a port, named in the error.
 * @throws PlainError PORT_IN_USE when the port was asked for and is taken.
 */
export const choosePort = async (port: Port, variable: string): Promise<number> => {
  if ((await isFree(port.number)) && (await reservePort(port.number))) return port.number;
  if (!port.askedFor) return freePort();
  throw portInUse(port, variable);
};

/** Says early what would stop us late. @throws PlainError PORT_IN_USE when the port was asked for and is taken. */
export const demandPort = async (port: Port, variable: string): Promise<void> => {
  if (port.askedFor && !(await isFree(port.number))) throw portInUse(port, variable);
};

const portInUse = (port: Port, variable: string): PlainError =>
  new PlainError(
    'PORT_IN_USE',
    `Der Port ${port.number} ist belegt. Bitte das Programm beenden, das ihn benutzt, oder ${variable} ändern oder weglassen.`,
    `Port ${port.number} is in use. Stop the program that uses it, or change or leave out ${variable}.`,
  );
