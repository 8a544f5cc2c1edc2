/**
 * `rights_events` is the register: what happened to each request, in order, its receipt first, with
 * what was asked in it. An event is never changed, which the trigger sees to; it is deleted with its
 * request. Each event also has a record of the kind `rights-request`, which holds no more than its
 * SHA-256 under the request's `salt`: the chain proves the register, and once the salt is deleted
 * the hashes identify no one.
 *
 * `rights_requests` is what lists are searched and sorted by. `due_on` is null while an identity is
 * awaited and once the request is settled.
 *
 * `secrets` signs links, where the configuration gives no secret.
 */
export const rightsRequests = `
CREATE TABLE records_rights_request PARTITION OF records
  FOR VALUES IN ('rights-request') PARTITION BY RANGE (received_at);

CREATE TABLE rights_requests (
  site       text        NOT NULL,
  reference  text        NOT NULL,
  event_id   uuid        NOT NULL,
  salt       bytea       NOT NULL,
  entered_at timestamptz NOT NULL,
  contact    text,
  due_on     date,
  settled_at timestamptz,
  PRIMARY KEY (site, reference)
);
CREATE UNIQUE INDEX rights_requests_reference ON rights_requests (reference);
CREATE UNIQUE INDEX rights_requests_event ON rights_requests (site, event_id);
CREATE INDEX rights_requests_due ON rights_requests (site, (settled_at IS NOT NULL), due_on);

CREATE TABLE rights_events (
  site      text        NOT NULL,
  reference text        NOT NULL,
  number    integer     NOT NULL,
  event_id  uuid        NOT NULL,
  at        timestamptz NOT NULL,
  who       text        NOT NULL,
  type      text        NOT NULL,
  data      jsonb       NOT NULL,
  PRIMARY KEY (site, reference, number)
);

CREATE FUNCTION rights_events_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an event of the register is never changed'; END $$;
CREATE TRIGGER rights_events_stay BEFORE UPDATE ON rights_events
  FOR EACH ROW EXECUTE FUNCTION rights_events_stay();

CREATE TABLE secrets (
  name  text  PRIMARY KEY,
  value bytea NOT NULL
);
`;
