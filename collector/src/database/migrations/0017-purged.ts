/**
 * `purged` counts what was purged, by day (UTC) and kind, over every site: numbers alone. `before` is
 * the youngest moment that a purge of that day went up to.
 */
export const purged = `
CREATE TABLE purged (
  day    date        NOT NULL,
  kind   text        NOT NULL,
  count  bigint      NOT NULL,
  before timestamptz NOT NULL,
  PRIMARY KEY (day, kind)
);
`;
