/**
 * `objections` is the log of objections, a row each. No one is named: `keys` are the
 * hashes of `suppressions`, `source` is the request, the choice or the sign-up that it came with, whose
 * own file has the proof. An act that has none elsewhere has an event under `salt` in `file_events`,
 * and its hash in the chain.
 *
 * `suppressions` has an e-mail address, a telephone number or a customer's number, each under a keyed
 * hash of its own, so that they never meet; `since` is the last objection.
 *
 * A number is found in the sign-ups that gave it by its last nine digits, as it is hashed.
 */
export const objections = `
CREATE TABLE objections (
  site   text        NOT NULL,
  id     uuid        NOT NULL,
  at     timestamptz NOT NULL,
  via    text        NOT NULL,
  scope  text        NOT NULL,
  keys   jsonb       NOT NULL,
  source jsonb       NOT NULL,
  salt   bytea       NOT NULL,
  PRIMARY KEY (site, id)
);
CREATE INDEX file_events_phone ON file_events
  (site, right(regexp_replace(data->>'phone', '\\D', '', 'g'), 9))
  WHERE type = 'subscribe' AND data->>'phone' IS NOT NULL;
`;
