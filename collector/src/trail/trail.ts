import type { Context } from 'hono';
import type { Database } from '../database/database.js';
import { clientAddress } from '../http/client-address.js';
import type { Logger } from '../observe/logger.js';
import type { PersonKey, Signer } from '../security/hmac-signer.js';
import { addressKindOf } from './address-kind.js';
import type { Reading } from './entry.js';
import { completeTrail, writeTrail } from './write-trail.js';

export interface TrailDependencies {
  database: Database;
  signer: Signer;
  logger: Logger;
  trustedProxies: number;
  /** Whether the kind of network that a request comes from is kept: not unless asked for. */
  keepsAddressKind: boolean;
  now: () => Date;
}

/** What is about to be read, for the trail. */
export interface Read {
  what: Reading;
  site: string;
  /** What was asked for. Never an address, a name, a number or an id of a person: see `about`. */
  filter?: Record<string, string | number | undefined>;
  /** The one file that is read, by what names it in its address: its keyed hash is kept. */
  about?: string;
  rows?: number;
}

/** The hash that finds what the trail says about one file, without naming it. */
export const aboutKey = (signer: Signer, site: string, about: string): Promise<PersonKey> =>
  signer.keyed('trail', site, about);

/**
 * Notes who reads or exports personal data, before the answer is sent: where a line cannot be written,
 * nothing is told.
 */
export class Trail {
  readonly #dependencies: TrailDependencies;

  constructor(dependencies: TrailDependencies) {
    this.#dependencies = dependencies;
  }

  /** Resolves to the id of the line, once it is in the database. */
  async note(context: Context, { what, site, filter = {}, about, rows }: Read): Promise<string> {
    const { database, signer, trustedProxies, keepsAddressKind, now } = this.#dependencies;
    const { name, session } = context.get('access');
    const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
    const entry = {
      who: name,
      via: session === undefined ? ('token' as const) : ('session' as const),
      what,
      site,
      filter: Object.fromEntries(asked.map(([key, value]) => [key, String(value)])),
      about: about === undefined ? undefined : (await aboutKey(signer, site, about)).key,
      rows,
      addressKind: keepsAddressKind
        ? addressKindOf(clientAddress(context, trustedProxies))
        : undefined,
    };
    return writeTrail(database, entry, now());
  }

  /**
   * The same of what is streamed: the line is written now, and how many rows have left is added when the
   * stream ends, also where its reader leaves before.
   */
  async stream<Value>(
    context: Context,
    read: Read,
    values: AsyncIterable<Value>,
  ): Promise<AsyncGenerator<Value>> {
    const id = await this.note(context, read);
    const { database, logger } = this.#dependencies;
    return (async function* () {
      let rows = 0;
      try {
        for await (const value of values) {
          rows += 1;
          yield value;
        }
      } finally {
        // Who read what is kept already: a number that is missing breaks no answer.
        await completeTrail(database, id, rows).catch((error: unknown) =>
          logger.warn({ err: error }, 'trail without its number of rows'),
        );
      }
    })();
  }
}
