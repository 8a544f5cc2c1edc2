import { after } from 'node:test';
import { pgliteFolder } from './pglite-folder.js';
import { startCluster, type Cluster } from './postgres.js';
import type { DatabaseOptions } from '../../src/index.js';

export interface TestDatabase {
  options: DatabaseOptions;
  remove: () => Promise<void>;
}

export type MakeDatabase = () => Promise<TestDatabase>;

/** The embedded database, in a temporary folder. */
export const makePglite: MakeDatabase = async () => {
  const folder = await pgliteFolder();
  return { options: { dataFolder: folder.path }, remove: folder.remove };
};

let cluster: Promise<Cluster> | undefined;

/** The one PostgreSQL server of this process: started when first asked for, stopped at the end. */
export const ourCluster = (): Promise<Cluster> => (cluster ??= startCluster());

after(async () => (await cluster)?.stop());

/** A database of its own on a real server. */
export const makePostgres: MakeDatabase = async () => {
  const { createDatabase, dropDatabase } = await ourCluster();
  const databaseUrl = await createDatabase();
  return { options: { databaseUrl }, remove: () => dropDatabase(databaseUrl) };
};

/** What every test over HTTP runs on. Neither is ever left out. */
export const databases: readonly [string, MakeDatabase][] = [
  ['PGlite', makePglite],
  ['PostgreSQL', makePostgres],
];
