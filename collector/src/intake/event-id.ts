import type { Signer } from '../security/hmac-signer.js';

/** A UUID of version 4 in form, from 16 unpredictable bytes. */
function uuidFrom(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Within this, the same fields are one request: a double click, a reload, a page sent again. */
const WINDOW = 10 * 60_000;

/**
 * The keys of a form that brings none: one for now, one for what came just before. `sender` tells
 * people apart who write the same: the answer opens the request, and is for its author alone. Without
 * the secret a key does not reveal what was asked, nor by whom.
 */
export const eventIds = (
  signer: Signer,
  site: string,
  fields: URLSearchParams,
  sender: string,
  now: Date,
): Promise<[current: string, previous: string]> => {
  const window = Math.floor(now.valueOf() / WINDOW);
  const text = JSON.stringify([sender, ...[...fields].sort()]);
  const make = async (number: number) =>
    uuidFrom(Buffer.from(await signer.sign('event-id', site, text, String(number)), 'base64url'));
  return Promise.all([make(window), make(window - 1)]);
};
