import { randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from '../../database/database.js';
import { caseFileStore, type CaseFile } from '../../case-files/case-file-store.js';
import {
  allOff,
  type PreferenceLine,
  type LineBasis,
  type LineState,
} from '@limpide/contract/kinds/preferences/vocabulary';

export const KIND = 'choices';

export const preferencesStore = caseFileStore(KIND, 'choice_files');

/** The choices of one customer of one site. */
export interface PreferencesFile {
  site: string;
  id: string;
  customer: string;
  addressKey: string | null;
  salt: Uint8Array;
  state: LineState;
  basis: Partial<Record<PreferenceLine, LineBasis>>;
  createdAt: Date;
  changedAt: Date;
  decidedAt: Date;
}

export const COLUMNS = `file.site, file.id, file.customer, file.address_key AS "addressKey",
  file.salt, file.state, file.basis, file.created_at AS "createdAt",
  file.changed_at AS "changedAt", file.decided_at AS "decidedAt"`;

/** The file that the chain proves. */
export const fileOf = ({ site, id, salt, customer }: PreferencesFile): CaseFile => ({
  store: preferencesStore,
  site,
  id,
  salt,
  about: customer,
});

/** The file of a customer; undefined if they have never chosen. */
export async function readFile(
  queryable: Queryable,
  site: string,
  customer: string,
): Promise<PreferencesFile | undefined> {
  const [row] = await queryable.query<PreferencesFile>(
    `SELECT ${COLUMNS} FROM choice_files AS file WHERE site = $1 AND customer = $2`,
    [site, customer],
  );
  return row;
}

/** The file of a customer, locked: made, with nothing switched on, if there is none. */
export async function openFile(
  transaction: Queryable,
  { site, customer, addressKey }: Pick<PreferencesFile, 'site' | 'customer' | 'addressKey'>,
  now: Date,
): Promise<PreferencesFile> {
  const [row] = await transaction.query<PreferencesFile>(
    `INSERT INTO choice_files AS file (site, id, customer, address_key, salt, state, basis,
       created_at, changed_at, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, '{}', $7, $7, '1970-01-01T00:00:00Z')
     ON CONFLICT (site, customer) DO UPDATE
       SET address_key = coalesce(excluded.address_key, file.address_key), ended_at = NULL
     RETURNING ${COLUMNS}`,
    [
      ...[site, randomUUID(), customer, addressKey, randomBytes(32)],
      ...[JSON.stringify(allOff()), now.toISOString()],
    ],
  );
  if (!row) throw new Error('The choices have vanished.');
  return row;
}

/** The files of these addresses and of these customers, locked in one order. */
export const lockFiles = (
  transaction: Queryable,
  site: string,
  addressKeys: readonly string[],
  customers: readonly string[] = [],
): Promise<PreferencesFile[]> =>
  transaction.query<PreferencesFile>(
    `SELECT ${COLUMNS} FROM choice_files AS file
     WHERE site = $1 AND (address_key = ANY($2) OR customer = ANY($3)) ORDER BY id FOR UPDATE`,
    [site, addressKeys, customers],
  );

/** Notes when a person has last decided, where that changes no line. */
export async function keepDecided(
  transaction: Queryable,
  { site, id }: PreferencesFile,
  decidedAt: string,
): Promise<void> {
  await transaction.query('UPDATE choice_files SET decided_at = $3 WHERE site = $1 AND id = $2', [
    site,
    id,
    decidedAt,
  ]);
}

/** Writes what the last event came to. */
export async function keepState(
  transaction: Queryable,
  { site, id }: PreferencesFile,
  state: LineState,
  basis: PreferencesFile['basis'],
  { changedAt, decidedAt }: { changedAt: string; decidedAt: string },
): Promise<void> {
  await transaction.query(
    `UPDATE choice_files SET state = $3::jsonb, basis = $4::jsonb, changed_at = $5, decided_at = $6
     WHERE site = $1 AND id = $2`,
    [site, id, JSON.stringify(state), JSON.stringify(basis), changedAt, decidedAt],
  );
}
