import { Readable } from 'node:stream';

const pieceSize = 16_384;

export interface TrackedMessage {
  stream: Readable;
  /** Something of it was read: the server has allowed the message to come. */
  begun(): boolean;
  /** It was read to its end: from then on the server may have all of it. */
  handedOver(): boolean;
}

/**
 * The message as a stream that tells how far it was read.
 *
 * @param mayBegin asked before the first byte; if not, the message stays here and the stream breaks.
 */
export function trackedMessage(message: Buffer, mayBegin: () => boolean): TrackedMessage {
  let position = 0;
  let ended = false;
  const stream = new Readable({
    highWaterMark: pieceSize,
    read() {
      if (position === 0 && !mayBegin()) return void this.destroy(new Error('not to be handed over'));
      this.push(position < message.length ? message.subarray(position, (position += pieceSize)) : null);
    },
  });
  stream.once('end', () => {
    ended = true;
  });
  return { stream, begun: () => position > 0, handedOver: () => ended };
}
