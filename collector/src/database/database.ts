/** What both a database and a transaction in it can do. */
export interface Queryable {
  /**
   * Runs one statement with `$1…` parameters and returns its rows.
   * Timestamps come back as `Date`, `bytea` as bytes, `jsonb` parsed, `bigint` must be cast by the
   * statement. A statement with a `name` is prepared once per connection where the driver can.
   */
  query<Row = Record<string, unknown>>(
    sql: string,
    parameters?: readonly Parameter[],
    name?: string,
  ): Promise<Row[]>;
  /** Runs several statements without parameters, as migrations do. */
  script(sql: string): Promise<void>;
}

export type Parameter = string | number | boolean | null | Uint8Array | readonly (string | null)[];

/** PostgreSQL, embedded or on a server: one dialect, one behaviour. */
export interface Database extends Queryable {
  /** How many statements it can run at once. */
  readonly concurrency: number;
  /** Commits when `work` resolves, rolls back when it rejects. Read committed. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Waits for what is running, then lets go of connections, files and locks. */
  close(): Promise<void>;
}
