/**
 * `texts` has each text that was shown and that a record of the site names, once. What names it is
 * asked of the records themselves, by the indexes below: `named_texts` is all of them, so that first
 * and last use, and whether anything still names a text, are never a second truth.
 */
export const texts = `
CREATE TABLE texts (
  site    text        NOT NULL,
  sha256  text        NOT NULL,
  lang    text        NOT NULL,
  version text,
  surface text        NOT NULL,
  bytes   integer     NOT NULL,
  kept_at timestamptz NOT NULL,
  text    text        NOT NULL,
  PRIMARY KEY (site, sha256)
);

CREATE INDEX records_text ON records (site, (body->'notice'->>'textSha256'), received_at)
  WHERE body->'notice'->>'textSha256' IS NOT NULL;
CREATE INDEX file_events_text ON file_events (site, (data->'notice'->>'textSha256'), at)
  WHERE data->'notice'->>'textSha256' IS NOT NULL;
CREATE INDEX rights_events_text ON rights_events
  (site, (data->'request'->'notice'->>'textSha256'), at)
  WHERE data->'request'->'notice'->>'textSha256' IS NOT NULL;

CREATE VIEW named_texts AS
SELECT site, body->'notice'->>'textSha256' AS sha256, body->'notice' AS notice, received_at AS at,
  event_id, kind, action
FROM records WHERE body->'notice'->>'textSha256' IS NOT NULL
UNION ALL
SELECT site, data->'notice'->>'textSha256', data->'notice', at, event_id, 'file', type
FROM file_events WHERE data->'notice'->>'textSha256' IS NOT NULL
UNION ALL
SELECT site, data->'request'->'notice'->>'textSha256', data->'request'->'notice', at, event_id,
  'rights-request', type
FROM rights_events WHERE data->'request'->'notice'->>'textSha256' IS NOT NULL;
`;
