/**
 * `keys` decides what is new: its primary key is the idempotency key, per site. It is not
 * partitioned, since a unique key cannot span partitions of another column, and is purged sooner
 * than the records: a page retries for thirty days only.
 *
 * `records` is partitioned by kind, for kinds are kept for different times, then by month of
 * receipt: see partitions.ts. `body` is what was posted; the columns beside it are what is searched.
 */
export const firstTables = `
CREATE TABLE keys (
  site        text        NOT NULL,
  event_id    uuid        NOT NULL,
  kind        text        NOT NULL,
  body_sha256 bytea       NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (site, event_id)
);

CREATE TABLE records (
  site        text        NOT NULL,
  kind        text        NOT NULL,
  received_at timestamptz NOT NULL,
  event_id    uuid        NOT NULL,
  action      text        NOT NULL,
  subject_ref uuid,
  body        jsonb       NOT NULL,
  sha256      bytea       NOT NULL,
  PRIMARY KEY (site, received_at, event_id, kind)
) PARTITION BY LIST (kind);

CREATE INDEX records_subject ON records (site, subject_ref) WHERE subject_ref IS NOT NULL;

CREATE TABLE records_decision PARTITION OF records
  FOR VALUES IN ('decision') PARTITION BY RANGE (received_at);
`;
