import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Queryable } from './database.js';
import { makeDurable, startParams } from './durable.js';
import { lockFolder } from './folder-lock.js';
import { privateFolder } from './private-folder.js';

const queryable = (client: PGlite | Transaction): Queryable => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query<Row>(sql, [...parameters])).rows,
  script: async (sql) => void (await client.exec(sql)),
});

/**
 * PostgreSQL embedded in this process, in a folder of its own: nothing to install, about 300 MB of
 * memory, one process. Statements queue behind one another. A commit is on the disk before it resolves,
 * and no other user reads the folder.
 * @throws FolderInUse (rejects) if another process holds it
 */
export async function openPglite(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockFolder(folder);
  try {
    const client = await PGlite.create(join(folder, 'pgdata'), { startParams: startParams() });
    await makeDurable(client);
    await privateFolder(folder);
    return {
      ...queryable(client),
      concurrency: 1,
      transaction: (work) => client.transaction((transaction) => work(queryable(transaction))),
      close: async () => {
        await client.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
