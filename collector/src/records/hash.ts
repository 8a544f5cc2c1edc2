import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tells one body from another whatever the order of its keys: what makes a replay a replay. */
export const hashBody = (body: unknown): Buffer => sha256(canonicalJson(body));

/** What a record is proved by: its site, its kind, when we received it, and its body. */
export const hashRecord = (
  site: string,
  kind: string,
  receivedAt: string,
  bodySha256: Uint8Array,
): Buffer =>
  sha256(
    ['limpide/1 record', site, kind, receivedAt, Buffer.from(bodySha256).toString('hex')].join(
      '\n',
    ),
  );
