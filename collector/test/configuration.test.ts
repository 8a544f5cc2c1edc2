import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadConfiguration } from '../src/config/load.js';
import { tempFolder } from './support/temp-folder.js';

describe('configuration', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  before(async () => {
    folder = await tempFolder();
  });
  after(() => folder.remove());
  const withFile = async (content: string, environment = {}) => {
    const file = join(folder.path, 'collector.json');
    await writeFile(file, content);
    return loadConfiguration({ LIMPIDE_CONFIG: file, ...environment });
  };
  const site = { id: 'alpha', origins: ['https://alpha.fr'] };

  it('comes from the environment alone', () => {
    const options = loadConfiguration({
      LIMPIDE_ORIGINS: 'https://a.fr, https://b.fr',
      LIMPIDE_TOKEN: '0123456789abcdef',
      PORT: '9000',
      DATABASE_URL: '',
    });
    assert.deepEqual(options.sites, [{ id: 'default', origins: ['https://a.fr', 'https://b.fr'] }]);
    assert.equal(options.port, 9000);
    assert.equal(options.databaseUrl, undefined);
    assert.deepEqual(options.tokens, ['0123456789abcdef']);
  });

  it('comes from a file, over which the environment wins', async () => {
    const file = JSON.stringify({ port: 1, basePath: '/vie-privee', sites: [site] });
    const options = await withFile(file, { PORT: '2' });
    assert.deepEqual([options.port, options.basePath], [2, '/vie-privee']);
    assert.deepEqual(options.sites, [site]);
  });

  it('says whether the server writes the cookie of a choice, and for which domain', async () => {
    const environment = { LIMPIDE_ORIGINS: 'https://www.alpha.fr' };
    const given = (value: string) =>
      loadConfiguration({ ...environment, LIMPIDE_SERVER_COOKIE: value }).sites[0]?.serverCookie;
    assert.deepEqual([given('true'), given('')], [true, undefined]);
    assert.deepEqual(given('alpha.fr'), { domain: 'alpha.fr' });
    for (const wrong of ['beta.fr', 'ha.fr', 'fr', 'https://alpha.fr', '.alpha.fr'])
      assert.throws(() => given(wrong), /sites\.0\.serverCookie.*expected a domain/, wrong);
    const sites = [{ ...site, serverCookie: { domain: 'alpha.fr' } }];
    assert.deepEqual((await withFile(JSON.stringify({ sites }))).sites, sites);
  });

  it('says in plain words what is wrong, every fault at once', async () => {
    const faults = JSON.stringify({ prot: 1, port: 'x', sites: [{ id: 'a', origins: ['a.fr'] }] });
    await assert.rejects(withFile(faults), (error: Error) => {
      assert.equal(error.name, 'ConfigurationError');
      const lines = error.message.split('\n').map((line) => line.replace(/^.*?\.json: /, ''));
      assert.deepEqual(lines, [
        'port: expected number, found "x"',
        'sites.0.origins.0: expected an origin: https://exemple.fr, found "a.fr"',
        'prot: unknown key',
      ]);
      return true;
    });
    await assert.rejects(withFile('{'), /collector\.json: .*JSON/);
    assert.throws(() => loadConfiguration({ LIMPIDE_CONFIG: '/nowhere.json' }), /nowhere\.json/);
    assert.throws(() => loadConfiguration({}), /No site: set LIMPIDE_ORIGINS/);
    const short = { LIMPIDE_ORIGINS: 'https://a.fr', LIMPIDE_TOKEN: 'short' };
    assert.throws(() => loadConfiguration(short), /at least 16 characters/);
    assert.throws(() => loadConfiguration({ ...short, PORT: 'http' }), /port: expected number/);
  });
});
