import { after } from 'node:test';
import { pgliteFolder } from './pglite-folder.js';
import { startCluster, type Cluster } from './postgres.js';
import { openDatabase, type DatabaseOptions } from '../../src/index.js';

export interface TestDatabase {
  options: DatabaseOptions;
  remove: () => Promise<void>;
}

export type MakeDatabase = () => Promise<TestDatabase>;

const pglite =
  (bare: boolean): MakeDatabase =>
  async () => {
    const folder = await pgliteFolder({ bare });
    return { options: { dataFolder: folder.path }, remove: folder.remove };
  };

/** The embedded database, in a temporary folder, its tables made and empty. */
export const makePglite = pglite(false);

let cluster: Promise<Cluster> | undefined;

/** The one PostgreSQL server of this process: started when first asked for, stopped at the end. */
export const ourCluster = (): Promise<Cluster> => (cluster ??= startCluster());

after(async () => (await cluster)?.stop());

let template: Promise<string> | undefined;

/** The name of a database with empty tables, for others to be copies of. */
const ourTemplate = async (): Promise<string> => {
  const databaseUrl = await (await ourCluster()).createDatabase();
  await (await openDatabase({ databaseUrl })).close();
  return new URL(databaseUrl).pathname.slice(1);
};

const postgres =
  (bare: boolean): MakeDatabase =>
  async () => {
    const { createDatabase, dropDatabase } = await ourCluster();
    const databaseUrl = await createDatabase(bare ? undefined : await (template ??= ourTemplate()));
    return { options: { databaseUrl }, remove: () => dropDatabase(databaseUrl) };
  };

/** A database of its own on a real server, its tables made and empty. */
export const makePostgres = postgres(false);

/** What every test over HTTP runs on. Neither is ever left out. */
export const databases: readonly [string, MakeDatabase][] = [
  ['PGlite', makePglite],
  ['PostgreSQL', makePostgres],
];

/** The same without any table, as a collector finds them that starts for the first time. */
export const bareDatabases: readonly [string, MakeDatabase][] = [
  ['PGlite', pglite(true)],
  ['PostgreSQL', postgres(true)],
];
