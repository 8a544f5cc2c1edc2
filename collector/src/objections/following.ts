import type {
  PreferenceLine,
  LineBasis,
  LineState,
} from '@limpide/contract/kinds/preferences/vocabulary';
import type { Queryable } from '../database/database.js';
import type { Site } from '../sites/sites.js';
import type { ChangeDependencies, Via } from './via.js';
import type { ObjectionScope } from './scope.js';

/** One of the lists that an address is or was on. */
export interface ListState {
  state: 'pending' | 'confirmed' | 'withdrawn';
  openTracking: boolean;
}

/** What a choice has changed of one line. */
export interface LineChange {
  line: PreferenceLine;
  to: boolean;
  basis: LineBasis;
}

/** The subscriptions of an address, for those that follow from an objection or from a choice. */
export interface SubscriptionFollower {
  read: (queryable: Queryable, site: string, addressKey: string) => Promise<ListState[]>;
  /** The same, locked in one order until the transaction ends. */
  lock: (transaction: Queryable, site: string, addressKey: string) => Promise<ListState[]>;
  /** Stops one list, or with null every one. Of how many, and whether anything is new. */
  stop: (
    transaction: Queryable,
    site: Site,
    stop: { addressKey: string; list: string | null; via: Via },
    dependencies: ChangeDependencies,
  ) => Promise<{ stopped: number; isNews: boolean }>;
  /** Makes them follow the choices of a customer. The caller has locked them. */
  follow: (
    transaction: Queryable,
    site: Site,
    person: { addressKey: string; email: string; lang: string },
    chosen: { state: LineState; changes: readonly LineChange[]; eventId: string },
    dependencies: ChangeDependencies,
  ) => Promise<void>;
}

/** Whose lines: the customers with these addresses, and those with these numbers. */
export interface ConcernedCustomers {
  addresses: readonly string[];
  customers: readonly string[];
  /** But this file. */
  file?: string | undefined;
}

/** The lines of customers, for those that follow from an objection or from the link of a mail. */
export interface PreferencesFollower {
  /** Switches off what an objection is about. Of how many customers that has changed any. */
  stop: (
    transaction: Queryable,
    site: Site,
    whose: ConcernedCustomers,
    scope: ObjectionScope,
    times: { now: Date; decided: Date },
  ) => Promise<number>;
  /** Switches one line off for every customer with an address. */
  switchOff: (
    transaction: Queryable,
    site: Site,
    addressKey: string,
    line: PreferenceLine,
    now: Date,
  ) => Promise<void>;
}

/**
 * What follows, in the one kind, from what happens in another. The server gives it, so that no kind
 * imports another.
 */
export interface ObjectionFollowers {
  lists: SubscriptionFollower;
  lines: PreferencesFollower;
}

/** What an objection needs. */
export interface ObjectionDependencies extends ChangeDependencies {
  following: ObjectionFollowers;
}
