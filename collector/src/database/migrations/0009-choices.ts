/**
 * `choice_files` has a row per customer: the id is the owner's own, as their server signs it. `state`
 * and `basis` are what the last event came to, a member per line. `decided_at` is when the person
 * chose by their own clock, never later than ours: an older choice that arrives late switches nothing
 * on. `address_key` is set where the token names an address.
 */
export const choices = `
CREATE TABLE records_choices PARTITION OF records
  FOR VALUES IN ('choices') PARTITION BY RANGE (received_at);

CREATE TABLE choice_files (
  site        text        NOT NULL,
  id          uuid        NOT NULL,
  customer    text        NOT NULL,
  address_key text,
  salt        bytea       NOT NULL,
  state       jsonb       NOT NULL,
  basis       jsonb       NOT NULL,
  created_at  timestamptz NOT NULL,
  changed_at  timestamptz NOT NULL,
  decided_at  timestamptz NOT NULL,
  PRIMARY KEY (site, id)
);
CREATE UNIQUE INDEX choice_files_customer ON choice_files (site, customer);
CREATE INDEX choice_files_order ON choice_files (site, created_at, id);
CREATE INDEX choice_files_address ON choice_files (site, address_key)
  WHERE address_key IS NOT NULL;
`;
