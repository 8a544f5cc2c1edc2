/**
 * `last_contact_at` is when a subscriber last gave a sign of themselves, which the period of inactivity
 * runs from; `continue_asked_at` is when they were asked whether to go on, null once they have answered.
 * `ended_at` is when a customer left, as their owner says.
 *
 * Of an event, what its purpose needs no longer is taken out when its time has come: nothing can be
 * added or changed. `reduced` is the hash of what it was, which the chain goes on holding.
 */
export const retention = `
ALTER TABLE subscriptions ADD COLUMN last_contact_at timestamptz;
UPDATE subscriptions AS file SET last_contact_at = coalesce(
  (SELECT (data->>'date')::timestamptz FROM file_events AS event
    WHERE event.site = file.site AND event.file = file.id AND type = 'import'
      AND event.at >= coalesce(file.confirmed_at, file.created_at)
    ORDER BY number DESC LIMIT 1),
  confirmed_at, created_at);
ALTER TABLE subscriptions ALTER COLUMN last_contact_at SET NOT NULL;
ALTER TABLE subscriptions ADD COLUMN continue_asked_at timestamptz;
CREATE INDEX subscriptions_contact ON subscriptions (last_contact_at) WHERE state = 'confirmed';
CREATE INDEX subscriptions_withdrawn ON subscriptions (withdrawn_at) WHERE state = 'withdrawn';

ALTER TABLE choice_files ADD COLUMN ended_at timestamptz;
CREATE INDEX choice_files_ended ON choice_files (ended_at) WHERE ended_at IS NOT NULL;

CREATE FUNCTION events_only_lose() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF to_jsonb(NEW) - 'data' = to_jsonb(OLD) - 'data' AND NEW.data ? 'reduced'
    AND (NEW.data - 'reduced') <@ (OLD.data - 'reduced')
    AND (NOT OLD.data ? 'reduced' OR NEW.data->'reduced' = OLD.data->'reduced')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an event is never changed, it can only lose what is no longer needed';
END $$;
DROP TRIGGER file_events_stay ON file_events;
DROP TRIGGER rights_events_stay ON rights_events;
DROP FUNCTION file_events_stay();
DROP FUNCTION rights_events_stay();
CREATE TRIGGER file_events_stay BEFORE UPDATE ON file_events
  FOR EACH ROW EXECUTE FUNCTION events_only_lose();
CREATE TRIGGER rights_events_stay BEFORE UPDATE ON rights_events
  FOR EACH ROW EXECUTE FUNCTION events_only_lose();
`;
