import { startCollector, type Started, type StartOptions } from '../../src/index.js';
import { ORIGIN } from './bodies.js';
import { Client } from './client.js';
import type { TestDatabase } from './databases.js';

export const TOKEN = 'a-token-for-tests-only';

export interface TestCollector extends Started {
  client: Client;
  /** What the collector reported as unexpected: most tests want none. */
  reported: unknown[];
  /** Stops and deletes the database. */
  remove: () => Promise<void>;
}

/** A collector for `ORIGIN` on a free port. */
export async function testCollector(
  database: TestDatabase,
  options: Partial<StartOptions> = {},
): Promise<TestCollector> {
  const reported: unknown[] = [];
  const collector = await startCollector({
    sites: [{ id: 'exemple', origins: [ORIGIN] }],
    tokens: [TOKEN],
    report: (error) => reported.push(error),
    ...database.options,
    ...options,
  });
  const remove = async () => {
    await collector.close();
    await database.remove();
  };
  const client = new Client(`${collector.url}${options.basePath ?? '/privacy'}`, TOKEN);
  return { ...collector, client, reported, remove };
}
