import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ORIGIN } from './support/bodies.js';
import { makePostgres } from './support/databases.js';
import { openDatabase } from '../src/index.js';
import { pgliteFolder } from './support/pglite-folder.js';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Starts the command with settings that cannot do, and gives what it says. */
const said = (
  environment: Record<string, string>,
): Promise<{ code: number | null; err: string }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LIMPIDE_ORIGINS: ORIGIN,
      LIMPIDE_TOKEN: 'a-token-for-tests-only',
      ...environment,
    },
  });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
};

describe('what cannot start', () => {
  const cases: [what: string, () => Promise<Record<string, string>>, RegExp][] = [
    [
      'a misspelt variable',
      async () => ({ LIMPIDE_TOKN: 'x' }),
      /^LIMPIDE_TOKN: there is no such variable\. Did you mean LIMPIDE_TOKEN\?\n$/,
    ],
    [
      'a database that nobody answers for',
      async () => ({ DATABASE_URL: 'postgres://a@127.0.0.1:1/a' }),
      /^The database cannot be reached: .*DATABASE_URL.*\n$/,
    ],
    [
      'a database that is not there',
      async () => {
        const { options } = await makePostgres();
        return { DATABASE_URL: (options.databaseUrl ?? '').replace(/\/t\w+\?/, '/nowhere?') };
      },
      /^There is no such database: .*\n$/,
    ],
    [
      'a database of a newer collector',
      async () => {
        const { options } = await makePostgres();
        const database = await openDatabase(options);
        await database.query(`INSERT INTO migrations (id) VALUES ('9999-later')`);
        await database.close();
        return { DATABASE_URL: options.databaseUrl ?? '' };
      },
      /^The database is newer than this collector: it has 9999-later\. .*\n$/,
    ],
  ];
  for (const [what, environment, sentence] of cases)
    it(`says so in one sentence: ${what}`, async () => {
      const { code, err } = await said(await environment());
      assert.equal(code, 1);
      assert.match(err, sentence);
    });

  it('says so in one sentence: a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const folder = await pgliteFolder();
    const { port } = other.address() as AddressInfo;
    const { code, err } = await said({ PORT: `${port}`, LIMPIDE_DATA: folder.path });
    assert.equal(code, 1);
    assert.match(err, /^The port is taken by another program: .*\n$/);
    await new Promise((resolve) => other.close(resolve));
    await folder.remove();
  });
});
