/**
 * `unsealed` is a queue: the hash of each record and tombstone, from when it is stored until a seal
 * takes it. `seals` hold those hashes, the leaves, in batches of one kind, each seal with the hash
 * of the one before it; `chains` has the last one of each site.
 *
 * When the records of a seal are purged its leaves go too, and a tombstone says so: `root` and
 * `count` stay, and with them the chain.
 */
export const chain = `
CREATE TABLE unsealed (
  site        text        NOT NULL,
  kind        text        NOT NULL,
  received_at timestamptz NOT NULL,
  sha256      bytea       NOT NULL,
  PRIMARY KEY (site, kind, received_at, sha256)
);

CREATE TABLE chains (
  site   text   PRIMARY KEY,
  number bigint NOT NULL,
  sha256 bytea  NOT NULL
);

CREATE TABLE seals (
  site              text        NOT NULL,
  number            bigint      NOT NULL,
  kind              text        NOT NULL,
  sealed_at         timestamptz NOT NULL,
  first_received_at timestamptz NOT NULL,
  last_received_at  timestamptz NOT NULL,
  count             integer     NOT NULL,
  root              bytea       NOT NULL,
  previous          bytea       NOT NULL,
  sha256            bytea       NOT NULL,
  leaves            bytea,
  PRIMARY KEY (site, number)
);
CREATE INDEX seals_kept ON seals (kind, last_received_at) WHERE leaves IS NOT NULL;

CREATE TABLE tombstones (
  site    text        NOT NULL,
  id      uuid        NOT NULL,
  made_at timestamptz NOT NULL,
  reason  text        NOT NULL,
  kind    text        NOT NULL,
  seal    bigint,
  leaves  bytea       NOT NULL,
  sha256  bytea       NOT NULL,
  PRIMARY KEY (site, id)
);

INSERT INTO unsealed (site, kind, received_at, sha256)
SELECT site, kind, received_at, sha256 FROM records;

CREATE INDEX keys_age ON keys USING brin (received_at);
`;
