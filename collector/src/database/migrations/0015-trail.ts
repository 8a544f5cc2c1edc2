/**
 * Who has read or exported personal data. No visitor is in it: `filter` has words of ours and dates,
 * `about` is the keyed hash of the one file that was read, `address_kind` what kind of network the
 * request came from, where that is wanted. `site` is null for what takes every site's along.
 */
export const trail = `
CREATE TABLE trail (
  id           uuid        PRIMARY KEY,
  at           timestamptz NOT NULL,
  who          text        NOT NULL,
  via          text        NOT NULL,
  what         text        NOT NULL,
  site         text,
  filter       jsonb       NOT NULL,
  about        text,
  row_count    bigint,
  address_kind text
);
CREATE INDEX trail_site ON trail (site, at, id);
CREATE INDEX trail_at ON trail (at);
`;
