/**
 * Who is signed in to the owner's pages. Only the hash of what the browser holds is kept, and of the
 * token that opened it: when the token goes, so does the session.
 */
export const ownerSessions = `
CREATE TABLE owner_sessions (
  sha256       bytea       PRIMARY KEY,
  token_sha256 bytea       NOT NULL,
  expires_at   timestamptz NOT NULL
);
`;
