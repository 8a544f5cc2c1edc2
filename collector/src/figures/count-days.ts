/** Pages that are counted by name in a day: the most decided on. The others are one line together. */
export const MOST_PAGES = 500;
/** Purposes that are counted in a day: far more than any list has, and not what a flood invents. */
const MOST_PURPOSES = 100;
/** Bytes of a page's path beyond which it has no line of its own: an index takes no more. */
const MOST_BYTES = 1024;
/** What the other pages of a day are counted under: no page has an empty path. */
export const OTHERS = '';

/**
 * Counts the decisions of the site `$1` received from the day `$3` to the day `$4`, both included,
 * in the time zone `$2`: one row per day, page and action, and one per day, purpose and answer. What
 * anybody may invent, paths and ids, is bounded: a flood makes a day longer, not endless. `first`: another
 * expression for the first day.
 */
export const countDays = (first = '$3::date'): string => `
(WITH decision AS MATERIALIZED (
  SELECT (received_at AT TIME ZONE $2::text)::date AS day, action, body -> 'state' AS state,
    CASE WHEN octet_length(body ->> 'pageId') <= ${MOST_BYTES} THEN body ->> 'pageId'
      ELSE '${OTHERS}' END AS page
  FROM records
  WHERE site = $1 AND kind = 'decision'
    AND received_at >= ((${first})::timestamp AT TIME ZONE $2::text)
    AND received_at < (($4::date + 1)::timestamp AT TIME ZONE $2::text)
), ranked AS (
  SELECT day, page, row_number() OVER (PARTITION BY day ORDER BY count(*) DESC, page) AS rank
  FROM decision GROUP BY day, page
), chosen AS (
  SELECT day, key, value, count(*)::int AS count
  FROM decision CROSS JOIN LATERAL jsonb_each_text(state)
  WHERE octet_length(key) <= 64 GROUP BY day, key, value
), asked AS (
  SELECT day, key, row_number() OVER (PARTITION BY day ORDER BY sum(count) DESC, key) AS rank
  FROM chosen GROUP BY day, key
)
SELECT day, CASE WHEN rank <= ${MOST_PAGES} THEN page ELSE '${OTHERS}' END AS page,
  'action' AS item, action AS value, count(*)::int AS count
FROM decision JOIN ranked USING (day, page) GROUP BY 1, 2, 4
UNION ALL
SELECT day, '${OTHERS}', 'purpose:' || key, value, count
FROM chosen JOIN asked USING (day, key) WHERE rank <= ${MOST_PURPOSES})`;
