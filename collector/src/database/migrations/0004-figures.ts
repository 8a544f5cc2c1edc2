/**
 * Counts without identifiers, a day at a time, made once the day is over. `item` is `action` or
 * `purpose:<id>`; `value` is the action, or whether the purpose was allowed. `figured` is the last
 * day that was counted.
 */
export const figures = `
CREATE TABLE daily_figures (
  site  text    NOT NULL,
  day   date    NOT NULL,
  page  text    NOT NULL,
  item  text    NOT NULL,
  value text    NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (site, day, page, item, value)
);

CREATE TABLE figured (
  site text PRIMARY KEY,
  day  date NOT NULL
);
`;
