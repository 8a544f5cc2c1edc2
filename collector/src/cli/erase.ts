import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Database } from '../database/database.js';
import { uuid } from '@limpide/contract/fields';
import { eraseSubject } from '../retention/erase-subject.js';
import type { Site } from '../sites/sites.js';
import { UsageError } from './usage-error.js';

/** `erase --site <id> --subject <subjectRef>`, on the database itself. */
export async function eraseCommand(
  args: string[],
  database: Database,
  sites: readonly Site[],
  print: (line: string) => void,
): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { site: { type: 'string' }, subject: { type: 'string' } },
  });
  const { site, subject } = values;
  if (!site || !sites.some(({ id }) => id === site) || !v.is(uuid, subject))
    throw new UsageError('erase --site <configured site> --subject <subjectRef>');
  const { erased, kept } = await eraseSubject(database, site, subject, new Date());
  print(`${erased} erased, ${kept} objections kept.`);
}
