/**
 * Mails that wait to be sent, and those that could not be: what was sent is deleted at once, so that
 * no address stays. `due_at` is moved ahead while a process tries, so that another one takes over
 * if it dies.
 */
export const mails = `
CREATE TABLE mails (
  id         uuid        PRIMARY KEY,
  site       text        NOT NULL,
  template   text        NOT NULL,
  lang       text        NOT NULL,
  recipient  text        NOT NULL,
  variables  jsonb       NOT NULL,
  created_at timestamptz NOT NULL,
  due_at     timestamptz,
  tries      integer     NOT NULL DEFAULT 0,
  error      text
);
CREATE INDEX mails_due ON mails (due_at) WHERE due_at IS NOT NULL;
`;
