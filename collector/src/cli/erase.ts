import * as v from 'valibot';
import type { Database } from '../database/database.js';
import { uuid } from '@limpide/contract/fields';
import { eraseSubject } from '../retention/erase-subject.js';
import type { StartOptions } from '../server/start.js';
import { siteNamed } from './site-named.js';
import { UsageError } from './usage-error.js';

/** `erase --site <id> --subject <subjectRef>`, on the database itself. */
export async function erase(
  { site, subject }: { site: string; subject: string },
  database: Database,
  { sites }: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const { id } = siteNamed(sites, site);
  if (!v.is(uuid, subject)) throw new UsageError('--subject is a subjectRef: a UUID');
  const { erased, kept } = await eraseSubject(database, id, subject, new Date());
  print(`${erased} erased, ${kept} objections kept.`);
}
