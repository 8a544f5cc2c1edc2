import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { decisionBody, ORIGIN } from '../../collector/test/support/bodies.js';
import {
  testCollector,
  TOKEN,
  type TestCollector,
} from '../../collector/test/support/collector.js';
import { makePglite } from '../../collector/test/support/databases.js';
import { startAuthority, type Authority } from './authority.js';
import { limpide, limpideWith } from './command.js';

const STAMP = 'manifest.json.tsr';

describe('a pack of evidence that an authority has stamped (RFC 3161)', () => {
  let collector: TestCollector;
  let authority: Authority;
  let folder: string;
  let pack: string;
  let files: Record<string, Uint8Array>;
  const evidence = (out: string, tsa = authority.url) =>
    limpideWith(
      { LIMPIDE_TOKEN: TOKEN },
      ...['evidence', collector.client.base, '--from', '2026-01-01', '--to', '2026-06-30'],
      ...['--out', join(folder, out), '--tsa', tsa],
    );
  const verified = async (changed: Record<string, Uint8Array>, ...args: string[]) => {
    const path = join(folder, 'changed.zip');
    await writeFile(path, zipSync(changed));
    return limpide('verify', path, '--language', 'en', ...args);
  };
  const stampWith = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(files[STAMP] ?? []);
    change(bytes);
    return { ...files, [STAMP]: new Uint8Array(bytes) };
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limpide-stamped-'));
    authority = await startAuthority();
    collector = await testCollector(await makePglite(), {
      now: () => new Date('2026-03-05T09:00:00Z'),
    });
    await collector.client.post(decisionBody(), { origin: ORIGIN });
    pack = join(folder, 'pack.zip');
    const made = await evidence('pack.zip');
    assert.equal(made.code, 0, made.out + made.err);
    files = unzipSync(await readFile(pack));
  });
  after(async () => {
    await collector.remove();
    await authority.close();
    await rm(folder, { recursive: true });
  });

  test('holds, with its moment and who says so; whom to trust is for the reader to say', async () => {
    const unknown = await limpide('verify', pack, '--language', 'en');
    assert.equal(unknown.code, 0, unknown.out);
    assert.match(
      unknown.out,
      /manifest\.json existed on .* says O=Horodatage, CN=Horloge de test \(CN=Racine ca\)/,
    );
    assert.match(unknown.out, /Nobody has verified who stamps/);
    const known = await limpide('verify', pack, '--language', 'en', '--tsa-ca', authority.ca);
    assert.equal(known.code, 0, known.out);
    assert.match(known.out, /leads to that of --tsa-ca/);
    const page = strFromU8(files['index.html'] ?? new Uint8Array());
    assert.ok(page.includes(`${authority.url}, `), 'the table of contents names it');
  });

  test('OpenSSL says the same of it', async () => {
    const { execFile } = await import('node:child_process');
    const { promisify } = await import('node:util');
    const [data, reply] = [join(folder, 'manifest.json'), join(folder, 'reply.tsr')];
    await writeFile(data, files['manifest.json'] ?? new Uint8Array());
    await writeFile(reply, files[STAMP] ?? new Uint8Array());
    const args = ['ts', '-verify', '-data', data, '-in', reply, '-CAfile', authority.ca];
    const { stdout } = await promisify(execFile)('openssl', args);
    assert.match(stdout, /Verification: OK/);
  });

  test('finds another authority, another moment, another manifest, and a stamp that is gone', async () => {
    const other = join(authority.folder, 'other.pem');
    const untrusted = await limpide('verify', pack, '--language', 'en', '--tsa-ca', other);
    assert.equal(untrusted.code, 1);
    assert.match(untrusted.out, /does not lead to that of --tsa-ca/);
    const year = String(new Date().getUTCFullYear());
    const dated = await verified(
      stampWith((bytes) => {
        const at = bytes.indexOf(year, bytes.indexOf(Buffer.from([0x18, 0x0f])));
        bytes.write('2020', at, 'latin1');
      }),
    );
    assert.equal(dated.code, 1);
    assert.match(dated.out, /The time stamp is not that of manifest\.json, or it was changed/);
    const signature = await verified(
      stampWith((bytes) => {
        const at = bytes.length - 8;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
      }),
    );
    assert.equal(signature.code, 1);
    const { code } = await evidence('second.zip');
    assert.equal(code, 0);
    const second = unzipSync(await readFile(join(folder, 'second.zip')));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    const renamed = JSON.stringify({ ...manifest, siteName: 'Autre' });
    const changed = { ...files, 'manifest.json': new TextEncoder().encode(renamed) };
    assert.match((await verified(changed)).out, /The time stamp is not that of manifest\.json/);
    assert.equal(
      (await verified({ ...files, [STAMP]: second[STAMP] ?? (files[STAMP] as Uint8Array) })).code,
      0,
    );
    const gone = { ...files };
    delete gone[STAMP];
    const without = await verified(gone, '--tsa-ca', authority.ca);
    assert.equal(without.code, 1);
    assert.match(without.out, /manifest\.json\.tsr is missing/);
    assert.match(without.out, /The pack has no time stamp/);
  });

  test('writes nothing where the authority answers with something else, or not', async () => {
    authority.instead(files[STAMP] ?? new Uint8Array());
    // Of this very manifest perhaps, but an answer to another question.
    const replayed = await evidence('replayed.zip');
    assert.deepEqual([replayed.code, /has stamped something else/.test(replayed.err)], [2, true]);
    authority.instead(new TextEncoder().encode('<html>'));
    const wrong = await evidence('wrong.zip');
    assert.deepEqual([wrong.code, /has stamped nothing/.test(wrong.err)], [2, true]);
    const away = await evidence('away.zip', 'http://127.0.0.1:9/');
    assert.deepEqual([away.code, /cannot be reached/.test(away.err)], [2, true]);
    await assert.rejects(readFile(join(folder, 'replayed.zip')));
  });
});
