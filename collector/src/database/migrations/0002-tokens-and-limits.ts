/**
 * `tokens` keeps what proves a token, never the token. `sites` is null where it opens every site.
 *
 * `rate_limits` counts per address, hashed with the day's salt, and is unlogged: after a crash the
 * counts start again, and no backup ever holds them. `salts` is emptied of what is older than two
 * days; without its salt a hash leads back to no address.
 */
export const tokensAndLimits = `
CREATE TABLE tokens (
  id         uuid        PRIMARY KEY,
  sha256     bytea       NOT NULL UNIQUE,
  name       text        NOT NULL,
  scopes     text[]      NOT NULL,
  sites      text[],
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz
);

CREATE TABLE salts (
  day  date  PRIMARY KEY,
  salt bytea NOT NULL
);

CREATE UNLOGGED TABLE rate_limits (
  key       bytea       NOT NULL,
  starts_at timestamptz NOT NULL,
  count     integer     NOT NULL,
  PRIMARY KEY (key, starts_at)
);
`;
