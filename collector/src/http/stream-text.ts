import { setImmediate } from 'node:timers/promises';

/** Enough to make each write worth it, little enough to hold. */
const CHUNK = 64 * 1024;

/** Streams chunks as fast as the reader takes them, as `streamText` does. */
export const streamBytes = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );

/**
 * Streams pieces of text, joined into chunks, as fast as the reader takes them. When the reader
 * leaves, the generator ends; when the generator fails, the connection breaks, so that half a file
 * is not taken for a whole one.
 */
export function streamText(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A reader who takes all of it at once must not keep those who post waiting.
        await setImmediate();
        let text = '';
        while (text.length < CHUNK) {
          const { value, done } = await pieces.next();
          if (!done) {
            text += value;
            continue;
          }
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
