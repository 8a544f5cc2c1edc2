/**
 * The least that could do the work: node:http, JSON.parse, and the same three inserts, a statement
 * per request. No validation, no origin, no limits, no log. Argument: a PostgreSQL URL, or a folder for PGlite.
 * Prints its URL.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { openDatabase } from '../../collector/dist/index.js';
import { ensurePartition } from '../../collector/dist/database/partitions.js';

const STORE = `
WITH fresh AS (
  INSERT INTO keys (site, event_id, kind, body_sha256, received_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (site, event_id) DO NOTHING RETURNING site
), record AS (
  INSERT INTO records (site, event_id, kind, received_at, action, subject_ref, body, sha256)
  SELECT $1, $2, $3, $5, $6::text, $7::uuid, $8::jsonb, $4 FROM fresh
  RETURNING site, kind, received_at, sha256
)
INSERT INTO unsealed (site, kind, received_at, sha256)
SELECT site, kind, received_at, sha256 FROM record`;

const [place] = process.argv.slice(2);
const database = await openDatabase(
  place.startsWith('postgres:') ? { databaseUrl: place } : { dataFolder: place },
);
await ensurePartition(database, 'decision', new Date());

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => (text += chunk));
  request.on('end', async () => {
    const { eventId, kind, action, subjectRef } = JSON.parse(text);
    const receivedAt = new Date().toISOString();
    const hash = createHash('sha256').update(text).digest();
    await database.query(
      STORE,
      ['minimum', eventId, kind, hash, receivedAt, action, subjectRef, text],
      'store',
    );
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ eventId, receivedAt }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.once('SIGTERM', async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});
