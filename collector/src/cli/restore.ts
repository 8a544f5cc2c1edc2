import { openSource } from '../backup/open-source.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { replayRemovals } from '../backup/replay-removals.js';
import { connect } from '../database/open.js';
import { checkSecret } from '../objections/check-secret.js';
import { createSigner } from '../security/hmac-signer.js';
import type { StartOptions } from '../server/start.js';
import { UsageError } from './usage-error.js';

export interface RestoreOptions {
  /** A folder, a server or a later backup, that knows what was objected to and erased since. */
  objectionsFrom?: string;
  /** There is none any more. */
  objectionsLost?: boolean;
  replace?: boolean;
}

/** `restore <file>`, into the configured database, which no collector may be running on. */
export async function restore(
  file: string,
  { objectionsFrom, objectionsLost = false, replace = false }: RestoreOptions,
  options: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  if ((objectionsFrom === undefined) !== objectionsLost)
    throw new UsageError(
      'A backup does not know who has objected, nor who was erased, after it was made: they would be written to again. Name what knows it: --objections-from a folder, a postgres:// address or a later backup. Where nothing is left that does, say --objections-lost, and enter them again from your mails and tools (newsletter suppress, erase).',
    );
  const database = await connect(options);
  try {
    const work = async () => {
      const { header, rows } = await restoreBackup(database, file, { isReplacing: replace });
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
      print(`${total} rows, as they were at ${header.madeAt}.`);
      const signer = createSigner(database, options);
      await checkSecret(database, signer);
      return signer;
    };
    if (objectionsFrom === undefined) {
      await work();
      print(
        'Objections and erasures since then are lost: nobody may be written to before you have entered them again.',
      );
      return;
    }
    // Read before anything is deleted: it may be the very database that is replaced.
    await openSource(objectionsFrom, async (source) => {
      const signer = await work();
      const { stopped, lines, erased } = await replayRemovals(database, source, {
        signer,
        sites: options.sites,
        basePath: options.basePath ?? '/privacy',
        now: () => new Date(),
      });
      print(
        `Since then: ${stopped} lists stopped, ${lines} customers switched off, ${erased} files and records erased.`,
      );
    });
  } finally {
    await database.close();
  }
}
