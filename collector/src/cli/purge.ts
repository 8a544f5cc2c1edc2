import type { Database } from '../database/database.js';
import { purge } from '../retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import type { StartOptions } from '../server/start.js';

/** `purge --sure`: what a collector asks for where it would purge most of what it keeps. */
export async function purgeAll(
  database: Database,
  { retention }: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const now = new Date();
  print(`By this clock it is ${now.toISOString()}.`);
  for (const { kind, count, before } of await purge(
    database,
    { ...defaultRetention, ...retention },
    now,
  ))
    print(`${kind}: ${count} from before ${before}`);
}
