import { Readable } from 'node:stream';

const pieceSize = 16_384;

/** The message as a stream that tells whether it was read to its end: from then on the server may have all of it. */
export function trackedMessage(message: Buffer): { stream: Readable; handedOver(): boolean } {
  let position = 0;
  let ended = false;
  const stream = new Readable({
    highWaterMark: pieceSize,
    read() {
      this.push(position < message.length ? message.subarray(position, (position += pieceSize)) : null);
    },
  });
  stream.once('end', () => {
    ended = true;
  });
  return { stream, handedOver: () => ended };
}
