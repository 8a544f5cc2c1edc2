import * as v from 'valibot';
import { defaultRetention, type Retention } from '@limpide/contract/retention';
import type { Database } from '../../database/database.js';
import { identifierOf } from '../../objections/identifiers.js';
import { recordObjection } from '../../objections/record-objection.js';
import { languages, REFERENCE } from '../../i18n/languages.js';
import { isSuppressed, lockPeople } from '../../objections/suppressions.js';
import { storeInTransaction } from '../../case-files/commitments.js';
import { day, email, freeText } from '@limpide/contract/text-fields';
import type { Site } from '../../sites/sites.js';
import { addressKey } from '../../objections/address-key.js';
import type { ObjectionFollowers } from '../../objections/following.js';
import type { ChangeDependencies } from '../../objections/via.js';
import { confirmSubscription } from './write-change.js';
import type { CsvRow } from './read-csv.js';
import { DEFAULT_LIST, listId, source } from '@limpide/contract/kinds/sign-up/message';
import { hasLapsed } from './inactive-subscribers.js';
import { cutoffOf } from '../../database/cutoff.js';
import {
  KIND,
  lockAddress,
  openSubscription,
  type SubscriptionBasis,
} from './subscription-store.js';

/** What an import has done, in numbers; `refused` names the lines of the file and why. */
export interface ImportResult {
  imported: number;
  /** On the list already. */
  known: number;
  /** Stopped, or on a suppression list: an import never undoes an objection. */
  objected: number;
  refused: { line: number; reason: string }[];
}

const optional = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.optional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => undefined),
      ),
      schema,
    ]),
  );

/**
 * A row of an existing list. `proof` says what the person agreed to and how, or, for a customer, on
 * which sale the address was collected and how they were informed of their right to object; `date` is when.
 */
const subscriberRow = v.object({
  email,
  list: optional(listId),
  date: day,
  /** When the person last gave a sign of themselves, where that is later than `date`. */
  lastContact: optional(day),
  proof: freeText(500),
  lang: optional(v.picklist(languages)),
  source: optional(source),
  /** What proves that openings may be measured. Without it they may not. */
  openTrackingProof: optional(freeText(500)),
});

const suppressedRow = v.object({ email, list: optional(listId) });

const whyNot = (issues: readonly v.BaseIssue<unknown>[]): string =>
  [...new Set(issues.map((issue) => v.getDotPath(issue) ?? 'row'))].join(', ');

/** The rows that hold what they must, one by one; for the others, `refused` receives the reason. */
function* validRows<Schema extends v.GenericSchema>(
  schema: Schema,
  rows: Iterable<CsvRow>,
  refused: ImportResult['refused'],
): Generator<{ line: number; row: v.InferOutput<Schema> }> {
  for (const { line, cells } of rows) {
    const { success, output, issues } = v.safeParse(schema, cells);
    if (success) yield { line, row: output };
    else refused.push({ line, reason: whyNot(issues) });
  }
}

type Dependencies = Omit<ChangeDependencies, 'now'> & { database: Database; now: () => Date };

const startOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Why the days of a row cannot be so; undefined where they can. `cutoff`: older contacts have lapsed. */
function faultOf(
  { date, lastContact = date }: { date: string; lastContact?: string | undefined },
  now: Date,
  cutoff: Date | null,
): string | undefined {
  const today = now.toISOString().slice(0, 10);
  if (date > today) return 'date';
  if (lastContact > today || lastContact < date) return 'lastContact';
  // Whoever would have to be asked at once, or to leave, is not taken over.
  if (cutoff && startOf(lastContact) < cutoff)
    return `too-old: no contact since ${lastContact}, before ${cutoff.toISOString().slice(0, 10)}`;
  return undefined;
}

/**
 * Takes over an existing list, a transaction a row, each with its proof, and dated as it says: its
 * period of inactivity runs from its last contact, not from the import. May be run again.
 */
export async function importSubscribers(
  {
    database,
    now: clock,
    inactive = defaultRetention.inactive,
    ...dependencies
  }: Dependencies & Partial<Pick<Retention, 'inactive'>>,
  site: Site,
  basis: SubscriptionBasis,
  rows: Iterable<CsvRow>,
): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, known: 0, objected: 0, refused: [] };
  for (const { line, row } of validRows(subscriberRow, rows, result.refused)) {
    const { date, lastContact = date, proof, openTrackingProof } = row;
    const { lang = REFERENCE, list = DEFAULT_LIST } = row;
    const now = clock();
    const reason = faultOf(row, now, await cutoffOf(database, inactive, now));
    if (reason) {
      result.refused.push({ line, reason });
      continue;
    }
    const person = await addressKey(dependencies.signer, site.id, row.email);
    const { key } = person;
    const outcome = await storeInTransaction(database, [KIND], now, async (transaction) => {
      await lockPeople(transaction, site.id, [person]);
      const lists = await lockAddress(transaction, site.id, key);
      const before = lists.find((one) => one.list === list);
      // Confirmed since an objection to every list: by the person alone, and for this list.
      if (before?.state === 'confirmed') return 'known';
      if (before?.state === 'withdrawn' && !(await hasLapsed(transaction, before)))
        return 'objected';
      if (await isSuppressed(transaction, site.id, key, list)) return 'objected';
      const subscription = await openSubscription(
        transaction,
        {
          site: site.id,
          list,
          addressKey: key,
          email: row.email,
          lang,
          basis,
          source: row.source ?? null,
        },
        now,
      );
      const confirmation = {
        ...({ basis, via: 'import', source: row.source ?? null } as const),
        openTracking: openTrackingProof !== undefined,
        proof: { date, lastContact, proof, openTrackingProof: openTrackingProof ?? null },
        dated: { agreed: startOf(date), contact: startOf(lastContact) },
      };
      await confirmSubscription(transaction, site, subscription, confirmation, {
        ...dependencies,
        now,
      });
      return 'imported';
    });
    result[outcome] += 1;
  }
  return result;
}

/** Takes over a suppression list: who is on it is never written to, and is stopped where they were. */
export async function importSuppressions(
  { database, now: clock, ...dependencies }: Dependencies & { following: ObjectionFollowers },
  site: Site,
  rows: Iterable<CsvRow>,
): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, known: 0, objected: 0, refused: [] };
  for (const { row } of validRows(suppressedRow, rows, result.refused)) {
    const { list } = row;
    const now = clock();
    const person = await identifierOf(dependencies.signer, site.id, 'email', row.email);
    await storeInTransaction(database, [KIND, 'choices'], now, (transaction) =>
      recordObjection(
        transaction,
        site,
        {
          identifiers: [person],
          scope: list === undefined ? 'email' : { list },
          via: 'import',
          source: {},
        },
        { ...dependencies, now },
      ),
    );
    result.imported += 1;
  }
  return result;
}
