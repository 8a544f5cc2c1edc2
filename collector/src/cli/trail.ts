import * as v from 'valibot';
import type { Database } from '../database/database.js';
import { writeArray, writeTable } from '../export/table.js';
import { bound } from '../http/queries.js';
import { createSigner } from '../security/hmac-signer.js';
import type { StartOptions } from '../server/start.js';
import { commandUser } from '../trail/command-user.js';
import { eachEntry } from '../trail/read-trail.js';
import { trailColumns } from '../trail/trail-columns.js';
import { aboutKey } from '../trail/trail.js';
import { completeTrail, writeTrail } from '../trail/write-trail.js';
import { siteNamed } from './site-named.js';
import { UsageError } from './usage-error.js';
import { writeTo } from './write-to.js';

export interface TrailOptions {
  site?: string;
  from?: string;
  to?: string;
  about?: string;
  format: 'csv' | 'json';
}

/** A day or a moment, as it was typed; undefined where none was. */
function moment(flag: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const parsed = v.safeParse(bound, text);
  if (!parsed.success) throw new UsageError(`${flag} is a day or a moment: 2026-11-22`);
  return parsed.output;
}

/** `trail`: who has read or exported what, oldest first. Reading it is in it too. */
export async function printTrail(
  asked: TrailOptions,
  database: Database,
  options: StartOptions,
  output: NodeJS.WritableStream,
): Promise<void> {
  const { id: site } = siteNamed(options.sites, asked.site);
  const { format, about } = asked;
  const [from, to] = [moment('--from', asked.from), moment('--to', asked.to)];
  const signer = createSigner(database, options);
  const key = about === undefined ? undefined : await aboutKey(signer, site, about);
  const filter = { format, ...(from && { from }), ...(to && { to }) };
  const line = await writeTrail(
    database,
    {
      who: commandUser(),
      via: 'command',
      what: 'trail-export',
      site,
      filter,
      about: key?.key,
    },
    new Date(),
  );
  let rows = 0;
  const lines = (async function* () {
    for await (const entry of eachEntry(database, { site, from, to, about: key })) {
      rows += 1;
      yield entry;
    }
  })();
  await writeTo(output, format === 'csv' ? writeTable(trailColumns, lines) : writeArray(lines));
  await completeTrail(database, line, rows);
}
