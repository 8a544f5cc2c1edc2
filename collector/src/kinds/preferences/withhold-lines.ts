import type { Queryable } from '../../database/database.js';

/** Of the notices about choices that wait to leave: none says any longer that these lines are on. */
export async function withholdLines(
  transaction: Queryable,
  site: string,
  file: string,
  lines: readonly string[],
): Promise<void> {
  await transaction.query(
    `UPDATE webhooks SET payload = jsonb_set(jsonb_set(payload, '{data,state}',
         (payload->'data'->'state') || (SELECT coalesce(jsonb_object_agg(line, false), '{}')
           FROM unnest($3::text[]) AS line)),
       '{data,changes}', (SELECT coalesce(jsonb_agg(change), '[]')
         FROM jsonb_array_elements(payload->'data'->'changes') AS change
         WHERE NOT (change->>'to' = 'true' AND change->>'line' = ANY($3))))
     WHERE site = $1 AND subject = $2 AND payload->>'type' = 'choices.changed'`,
    [site, file, lines],
  );
}
