import { createLogger, startCollector, type Started, type StartOptions } from '../../src/index.js';
import { ORIGIN } from './bodies.js';
import { Client } from './client.js';
import type { TestDatabase } from './databases.js';

export const TOKEN = 'a-token-for-tests-only';

export interface TestCollector extends Started {
  client: Client;
  /** Lines that the collector has logged, parsed. */
  log: Record<string, unknown>[];
  /** What it did not foresee: most tests want none. */
  unforeseen: () => Record<string, unknown>[];
  /** Stops and deletes the database. */
  remove: () => Promise<void>;
}

/** A collector for `ORIGIN` on a free port. */
export async function testCollector(
  database: TestDatabase,
  options: Partial<StartOptions> = {},
): Promise<TestCollector> {
  const log: Record<string, unknown>[] = [];
  const logger = createLogger('debug', { write: (line) => log.push(JSON.parse(line)) });
  const collector = await startCollector({
    sites: [{ id: 'exemple', origins: [ORIGIN] }],
    tokens: [TOKEN],
    logger,
    ...database.options,
    ...options,
  });
  const remove = async () => {
    await collector.close();
    await database.remove();
  };
  const client = new Client(`${collector.url}${options.basePath ?? '/privacy'}`, TOKEN);
  const unforeseen = () => log.filter(({ level }) => level === 'error');
  return { ...collector, client, log, unforeseen, remove };
}
