import type { Database } from '../database/database.js';
import type { Gauge } from './metrics.js';

/** Counts in the database, when asked for. NaN, as Prometheus has it, if it cannot be reached. */
const countOf = (database: Database, sql: string) => async (): Promise<number> => {
  try {
    const [row] = await database.query<{ value: number }>(sql);
    return row?.value ?? 0;
  } catch {
    return NaN;
  }
};

/** What waits: it grows when upkeep has stopped. */
export const databaseGauges = (database: Database): Gauge[] => [
  {
    name: 'limpide_unsealed_records',
    help: 'Records that no seal covers yet.',
    read: countOf(database, 'SELECT count(*)::float8 AS value FROM unsealed'),
  },
  {
    name: 'limpide_mails_waiting',
    help: 'Mails that wait to be sent.',
    read: countOf(database, 'SELECT count(*)::float8 AS value FROM mails WHERE due_at IS NOT NULL'),
  },
  {
    name: 'limpide_mails_failed',
    help: 'Mails that could not be sent.',
    read: countOf(database, 'SELECT count(*)::float8 AS value FROM mails WHERE due_at IS NULL'),
  },
  {
    name: 'limpide_webhooks_waiting',
    help: 'Notices that wait to be delivered.',
    read: countOf(
      database,
      'SELECT count(*)::float8 AS value FROM webhooks WHERE due_at IS NOT NULL',
    ),
  },
  {
    name: 'limpide_webhooks_failed',
    help: 'Notices that could not be delivered.',
    read: countOf(database, 'SELECT count(*)::float8 AS value FROM webhooks WHERE due_at IS NULL'),
  },
];
