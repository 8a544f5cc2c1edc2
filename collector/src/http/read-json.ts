import type { Context } from 'hono';
import { Problem } from './problem.js';

/** A decision is about 1 kB; a hundred purposes and measures would still fit. */
export const bodyLimit = 32 * 1024;

const tooLarge = () =>
  new Problem(
    413,
    'too-large',
    'Body too large',
    `At most ${bodyLimit} bytes are accepted.`,
    // What is left of the body is not read: the connection cannot serve another request.
    { headers: { connection: 'close' } },
  );

/** Reads a body whose length is not announced, no further than the limit. */
async function readChunks(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > bodyLimit) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const read = (context: Context, isAnnounced: boolean): Promise<string> =>
  isAnnounced
    ? context.req.text()
    : readChunks(context.req.raw.body as ReadableStream<Uint8Array> | null);

/** The media type of a body, without its parameters. */
export const typeOf = (context: Context): string =>
  (context.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Whether the body is what a form without script sends. */
export const isForm = (context: Context): boolean =>
  typeOf(context) === 'application/x-www-form-urlencoded';

/** The body as text, no longer than the limit. Throws a 413, or a 400 if it is cut short. */
export async function readText(context: Context): Promise<string> {
  const announced = context.req.header('content-length');
  if (Number(announced) > bodyLimit) throw tooLarge();
  return read(context, announced !== undefined).catch((error: unknown) => {
    if (error instanceof Problem) throw error;
    // Nobody is left to read this, but the log should not take it for a fault of ours.
    throw new Problem(400, 'cut-short', 'Cut short', 'The client left before the body was whole.');
  });
}

/** The fields of a form. */
export const readForm = async (context: Context): Promise<URLSearchParams> =>
  new URLSearchParams(await readText(context));

/** The parsed JSON body. Throws a 415, a 413, or a 400 that says where the JSON is wrong. */
export async function readJson(context: Context): Promise<unknown> {
  if (typeOf(context) !== 'application/json')
    throw new Problem(415, 'wrong-type', 'Wrong content type', 'Send application/json.');
  const text = await readText(context);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'broken-json', 'Broken JSON', 'The body is not JSON.');
  }
}
