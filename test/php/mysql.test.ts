import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureWordpress } from '../../scripts/lib/wordpress.mjs';
import { decisionBody } from '../../collector/test/support/bodies.js';
import { conform } from './conform.js';
import { post, startPhp } from './php-server.js';
import { startMariaDb } from './wordpress/mariadb.js';

/** A real MariaDB, from Debian's packages, which the tests of WordPress install too. */
test(
  'on MySQL: decisions in every case, one row of sixteen at once, exported and purged',
  { skip: !process.env['LIMPIDE_FULL'], timeout: 240_000 },
  async () => {
    await ensureWordpress();
    const mariadb = await startMariaDb();
    try {
      await mariadb.query('CREATE DATABASE preuves CHARACTER SET utf8mb4');
      const socket = mariadb.host.replace('localhost:', '');
      const database = `mysql:unix_socket=${socket};dbname=preuves`;
      const php = await startPhp({ config: { database, user: 'root' } });
      try {
        const { cases, code, err } = await conform(php.url, 'decisions');
        assert.deepEqual(
          cases.filter(({ verdict }) => verdict !== 'pass'),
          [],
        );
        assert.deepEqual([code, err], [0, '']);
        assert.equal((await php.run('purge', '2099-01-01')).code, 0);

        const body = decisionBody();
        const answers = await Promise.all(
          Array.from({ length: 16 }, () => post(php, '/decisions', body)),
        );
        const statuses = answers.map(({ status }) => status).sort();
        assert.deepEqual(statuses, [...Array<number>(15).fill(200), 201]);
        const rows = await mariadb.query('SELECT COUNT(*) FROM limpide_decisions', 'preuves');
        assert.deepEqual(rows.map(Number), [1]);
        const { out } = await php.run('export');
        const { receivedAt, sha256, ...stored } = JSON.parse(out) as Record<string, unknown>;
        assert.deepEqual(stored, body);
        assert.match(`${String(receivedAt)} ${String(sha256)}`, /^\d{4}-.*Z [0-9a-f]{64}$/);
        assert.equal((await php.run('purge', '2099-01-01')).out, '1\n');
      } finally {
        await php.close();
      }
    } finally {
      await mariadb.stop();
    }
  },
);
