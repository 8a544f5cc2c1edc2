/**
 * Counts the decisions of the site `$1` received from the day `$3` to the day `$4`, both included,
 * in the time zone `$2`: one row per day, page, item and value.
 */
export const COUNT_DAYS = `
SELECT day, page, item, value, count(*)::int AS count FROM (
  SELECT (received_at AT TIME ZONE $2::text)::date AS day, body ->> 'pageId' AS page, action, body
  FROM records
  WHERE site = $1 AND kind = 'decision'
    AND received_at >= ($3::date::timestamp AT TIME ZONE $2::text)
    AND received_at < (($4::date + 1)::timestamp AT TIME ZONE $2::text)
) AS decision CROSS JOIN LATERAL (
  SELECT 'action' AS item, action AS value
  UNION ALL
  SELECT 'purpose:' || key, value FROM jsonb_each_text(body -> 'state')
) AS counted
GROUP BY day, page, item, value`;
