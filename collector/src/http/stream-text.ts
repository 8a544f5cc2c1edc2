import { setImmediate } from 'node:timers/promises';

/** Enough to make each write worth it, little enough to hold. */
const CHUNK = 64 * 1024;

/**
 * Streams chunks as fast as the reader takes them. When the reader leaves, the generator ends; when the
 * generator fails, the connection breaks, so that half a file is not taken for a whole one.
 */
export const streamBytes = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A reader who takes all of it at once must not keep those who post waiting.
        await setImmediate();
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

async function* joined(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text) yield encoder.encode(text);
}

/** Streams pieces of text, joined into chunks, as `streamBytes` does. */
export const streamText = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> =>
  streamBytes(joined(pieces));
