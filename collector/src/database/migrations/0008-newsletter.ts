/**
 * `subscriptions` has a row per address and list. `address_key` is an HMAC of the address: it finds
 * the row, and outlives it in `suppressions`, where an objection stays when everything else is gone
 * (`list` is `*` where every list is meant). `pending_until` is set while a sign-up waits for its
 * confirmation.
 *
 * `file_events` is what happened to a subscription, or to the choices of a customer, in order; never
 * changed, which the trigger sees to, and deleted with its file. Each has a record in the chain with
 * no more than its SHA-256 under the file's `salt`.
 *
 * `confirmations` has the SHA-256 of each link that was mailed, never the link.
 *
 * `webhooks` waits for the owner's server, as `mails` does for the mail server; what was delivered is
 * deleted at once. `subject` is what deliveries are kept in order by.
 */
export const newsletter = `
CREATE TABLE records_newsletter PARTITION OF records
  FOR VALUES IN ('newsletter') PARTITION BY RANGE (received_at);

CREATE TABLE subscriptions (
  site              text        NOT NULL,
  id                uuid        NOT NULL,
  list              text        NOT NULL,
  address_key       text        NOT NULL,
  email             text,
  salt              bytea       NOT NULL,
  lang              text        NOT NULL,
  state             text        NOT NULL,
  basis             text        NOT NULL,
  open_tracking     boolean     NOT NULL DEFAULT false,
  source            text,
  created_at        timestamptz NOT NULL,
  changed_at        timestamptz NOT NULL,
  pending_until     timestamptz,
  confirmed_at      timestamptz,
  withdrawn_at      timestamptz,
  tracking_asked_at timestamptz,
  PRIMARY KEY (site, id)
);
CREATE UNIQUE INDEX subscriptions_address ON subscriptions (site, address_key, list);
CREATE INDEX subscriptions_order ON subscriptions (site, created_at, id);
CREATE INDEX subscriptions_pending ON subscriptions (pending_until)
  WHERE pending_until IS NOT NULL;

CREATE TABLE file_events (
  site     text        NOT NULL,
  file     uuid        NOT NULL,
  number   integer     NOT NULL,
  event_id uuid        NOT NULL,
  at       timestamptz NOT NULL,
  type     text        NOT NULL,
  data     jsonb       NOT NULL,
  PRIMARY KEY (site, file, number)
);
CREATE UNIQUE INDEX file_events_event ON file_events (site, event_id);

CREATE FUNCTION file_events_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an event of a file is never changed'; END $$;
CREATE TRIGGER file_events_stay BEFORE UPDATE ON file_events
  FOR EACH ROW EXECUTE FUNCTION file_events_stay();

CREATE TABLE confirmations (
  token_sha256 bytea       PRIMARY KEY,
  site         text        NOT NULL,
  subscription uuid        NOT NULL,
  purpose      text        NOT NULL,
  event_id     uuid        NOT NULL,
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz
);
CREATE INDEX confirmations_subscription ON confirmations (site, subscription);
CREATE INDEX confirmations_age ON confirmations (expires_at);

CREATE TABLE suppressions (
  site        text        NOT NULL,
  address_key text        NOT NULL,
  list        text        NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (site, address_key, list)
);

CREATE TABLE webhooks (
  id         uuid        PRIMARY KEY,
  sequence   bigint      NOT NULL DEFAULT nextval('records_sequence'),
  site       text        NOT NULL,
  subject    text        NOT NULL,
  payload    jsonb       NOT NULL,
  created_at timestamptz NOT NULL,
  due_at     timestamptz,
  tries      integer     NOT NULL DEFAULT 0,
  error      text
);
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhooks_subject ON webhooks (site, subject, sequence) WHERE due_at IS NOT NULL;
`;
