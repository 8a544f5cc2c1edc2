import type { Kind } from '@limpide/contract/kinds/kind';
import { commitment } from './commitments.js';

/** A case file whose events the chain proves: a request, a subscription, the choices of a customer. */
export interface CaseFile {
  store: CaseFileStore;
  site: string;
  /** A UUID, or the reference of a request. */
  id: string;
  salt: Uint8Array;
  /** Whom it is about: part of what is hashed, kept with the file alone. Empty where its events say it. */
  about: string;
}

/** Which file it is. */
export type NamedFile = Pick<CaseFile, 'store' | 'site' | 'id'>;

/** Something that happened to a case file. */
export interface CaseEvent {
  /** Its place in the file, from 1. */
  number: number;
  /** Its key: what was posted twice under it happened once. */
  eventId: string;
  /** When we received it, ISO 8601, to the second. */
  at: string;
  type: string;
  data: Record<string, unknown>;
  /** By whom, in stores that keep it. */
  who?: string | undefined;
}

/** Where the case files of one kind and their events are kept, and how they are proved. */
export interface CaseFileStore {
  kind: Kind;
  /**
   * The table with a row for each file, the column with its id, and that with the key of the message
   * that has opened it, where only that one was posted.
   */
  files: {
    table: 'rights_requests' | 'subscriptions' | 'choice_files' | 'objections';
    id: string;
    key?: string;
  };
  /** The table of the events, the column that names their file, and whether it says by whom. */
  events: { table: 'rights_events' | 'file_events'; file: string; hasAuthor: boolean };
  /** What the hash of an event covers. With the file and its salt, anyone can make it again. */
  proven: (file: Pick<CaseFile, 'id' | 'about'>, event: CaseEvent) => unknown;
  /** Whether an event came with this body. */
  isPosted: (event: CaseEvent, salt: Uint8Array, body: unknown) => boolean;
  /** What a key counts as whose file has been deleted since: the same body, or another one. */
  afterDeletion: 'replayed' | 'conflict';
}

/**
 * The store of a kind whose events are in `file_events`. `posted` in an event's data is the hash of the
 * body under the salt of its file. Where the file is gone, the same key is taken for the same body: it
 * was received, and what came of it has been forgotten since.
 */
export const caseFileStore = (
  kind: Kind,
  table: CaseFileStore['files']['table'],
): CaseFileStore => ({
  kind,
  files: { table, id: 'id' },
  events: { table: 'file_events', file: 'file', hasAuthor: false },
  proven: ({ id, about }, { number, at, type, data }) => ({
    file: id,
    about,
    number,
    at,
    type,
    data,
  }),
  isPosted: ({ data }, salt, body) => data['posted'] === commitment(salt, body).toString('hex'),
  afterDeletion: 'replayed',
});
