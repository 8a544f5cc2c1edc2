import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ORIGIN } from '../../collector/test/support/bodies.js';
import {
  testCollector,
  TOKEN,
  type TestCollector,
} from '../../collector/test/support/collector.js';
import { makePglite } from '../../collector/test/support/databases.js';
import { decisionOn, postedText, postText } from '../../collector/test/support/texts-world.js';
import { limpide, limpideWith } from './command.js';
import { PROGRAM } from './program.js';

type Files = Record<string, Uint8Array>;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const TEXT = 'Softsystems souhaite utiliser des traceurs.\nTout refuser · Tout accepter';
const FACTS = 'demo/site/limpide-policy.json';

describe('limpide evidence', () => {
  let collector: TestCollector;
  let folder: string;
  let files: Files;
  let written: string;
  const now = () => new Date('2026-03-05T09:00:00Z');
  const evidence = (...args: string[]) =>
    limpideWith(
      { LIMPIDE_TOKEN: TOKEN },
      ...['evidence', collector.client.base, '--from', '2026-01-01', '--to', '2026-06-30', ...args],
    );
  const hashOf = async (path: string) =>
    sha256(await readFile(new URL(`../../${path}`, import.meta.url)));

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limpide-evidence-'));
    collector = await testCollector(await makePglite(), { now });
    const notice = {
      configSha256: await hashOf('demo/limpide.json'),
      codeSha256: await hashOf('dist/cdn/manifest.json'),
    };
    for (const action of ['accept-all', 'refuse-all', 'save']) {
      const subject = action === 'refuse-all' ? { subjectRef: null } : {};
      const state = { 'audience-advanced': action !== 'refuse-all', advertising: false };
      const body = decisionOn(TEXT, { action, state, ...subject });
      const sent = { ...body, notice: { ...body.notice, ...notice } };
      assert.equal((await collector.client.post(sent, { origin: ORIGIN })).status, 201);
    }
    assert.equal((await postText(collector, postedText(TEXT))).status, 201);
    const objection = await fetch(`${collector.client.base}/objections`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'camille@taken.test' }),
    });
    assert.equal(objection.status, 200);
    written = join(folder, 'preuves.zip');
    const made = await evidence(
      ...['--config', 'demo/limpide.json', '--facts', FACTS, '--out', written],
    );
    assert.deepEqual([made.code, made.err], [0, ''], made.out);
    assert.match(made.out, /LE DOSSIER TIENT\.$/m);
    files = unzipSync(await readFile(written));
  });
  after(async () => {
    await collector.remove();
    await rm(folder, { recursive: true });
  });
  const verified = async (content: Files, ...args: string[]) => {
    const path = join(folder, 'changed.zip');
    await writeFile(path, zipSync(content));
    return limpide('verify', path, '--language', 'en', ...args);
  };

  test('has every kind of file, screenshots included, and nothing is missing', () => {
    const { files: listed, missing } = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
    const kinds = listed.map(({ kind }: { kind: string }) => kind);
    assert.deepEqual(
      [...new Set(kinds)],
      [
        ...['proof', 'text', 'objections', 'retention', 'configuration', 'policy'],
        ...['policy-version', 'code', 'screenshot', 'index'],
      ],
    );
    assert.deepEqual(missing, []);
    const shots = Object.keys(files).filter((name) => name.endsWith('.png'));
    assert.deepEqual(
      shots.map((name) => name.split('/').at(-1)),
      ['manager', 'notice'].flatMap((surface) =>
        ['desktop', 'phone'].map((width) => `${surface}-fr-${width}.png`),
      ),
    );
    for (const name of shots) {
      const png = Buffer.from(files[name] ?? []);
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.equal(png.readUInt32BE(16), name.includes('phone') ? 390 : 1280);
    }
  });

  test('its hashes are those that sha256sum makes, and its page names every file', () => {
    const sums = strFromU8(files['SHA256SUMS'] ?? new Uint8Array());
    const lines = sums.trim().split('\n');
    assert.equal(lines.length, Object.keys(files).length - 1);
    for (const line of lines) {
      const [hash = '', name = ''] = line.split('  ');
      assert.equal(sha256(files[name] ?? new Uint8Array()), hash, name);
    }
    const page = strFromU8(files['index.html'] ?? new Uint8Array());
    for (const name of Object.keys(files).filter((one) => !/^(index|manifest|SHA)/.test(one)))
      assert.ok(page.includes(`href="${name}"`), name);
  });

  test('says what is proved and what is not, and that decisions name what it has', async () => {
    const { code, out } = await limpide('verify', written, '--language', 'en', '--texts');
    assert.equal(code, 0);
    assert.match(
      out,
      /Configurations: 1\. Decisions that name one of them: 3; that name another: 0/,
    );
    assert.match(
      out,
      /Code manifests: 1\. Decisions that name one of them: 3; that name another: 0/,
    );
    assert.match(out, /Objections: 1\. Found in the chain, word for word: 1/);
    assert.match(out, /^Proved: /m);
    assert.match(out, /^Not proved: .*screenshots/m);
    assert.match(out, /Compare the hash of manifest\.json with the one noted/);
    assert.ok(out.includes(`  ${TEXT.split('\n')[1]}`));
    const noted = sha256(files['manifest.json'] ?? new Uint8Array());
    const compared = await limpide('verify', written, '--language', 'en', '--sha256', noted);
    assert.equal(compared.code, 0);
    assert.doesNotMatch(compared.out, /Compare the hash/);
  });

  test('one byte changed in any file ends with 1', async () => {
    for (const name of Object.keys(files)) {
      const bytes = Uint8Array.from(files[name] ?? []);
      const at = Math.floor(bytes.length / 3);
      bytes[at] = (bytes[at] ?? 0) ^ 2;
      const { code, out } = await verified({ ...files, [name]: bytes });
      assert.equal(code, 1, name);
      assert.match(out, /THE PACK DOES NOT HOLD\.$/m);
    }
  });

  test('another noted hash, another order of records, or a file gone ends with 1', async () => {
    assert.equal((await verified(files, '--sha256', '0'.repeat(64))).code, 1);
    assert.equal((await verified(files, '--sha256', '0')).code, 2);
    const lines = strFromU8(files['decisions/proof.ndjson'] as Uint8Array)
      .trim()
      .split('\n');
    const first = lines.findIndex((line) => line.includes('"type":"record"'));
    const [record = ''] = lines.splice(first, 1);
    const without = strToU8(lines.join('\n'));
    assert.equal((await verified({ ...files, 'decisions/proof.ndjson': without })).code, 1);
    const reordered = strToU8([...lines, record].join('\n'));
    assert.equal((await verified({ ...files, 'decisions/proof.ndjson': reordered })).code, 1);
    const gone = { ...files };
    delete gone['retention/retention.json'];
    assert.equal((await verified(gone)).code, 1);
  });

  test('without configuration the pack says what is missing, and holds', async () => {
    const out = join(folder, 'seul.zip');
    const made = await evidence('--out', out, '--language', 'en');
    assert.equal(made.code, 0, made.out + made.err);
    for (const kind of ['Configuration', 'Policy and its versions', 'Screenshots'])
      assert.match(made.out, new RegExp(`Not in the pack – ${kind}: `));
    assert.doesNotMatch(made.out, /Code manifest:/);
    const page = strFromU8(unzipSync(await readFile(out))['index.html'] ?? new Uint8Array());
    assert.match(page, /<strong>Screenshots<\/strong>/);
  });

  test('without a browser it says so in one sentence, there and in the pack', async () => {
    const shots = join(folder, 'captures');
    const away = { LIMPIDE_TOKEN: TOKEN, CHROMIUM: join(folder, 'none') };
    const { code, err } = await limpideWith(
      away,
      'screenshots',
      'demo/limpide.json',
      '--out',
      shots,
    );
    assert.equal(code, 2);
    assert.match(err, /^limpide: Aucun Chromium n’a été trouvé.*\n$/);
    const out = join(folder, 'sans.zip');
    const made = await limpideWith(
      away,
      ...['evidence', collector.client.base, '--from', '2026-01-01', '--to', '2026-06-30'],
      ...['--config', 'demo/limpide.json', '--facts', FACTS, '--out', out],
    );
    assert.equal(made.code, 0);
    assert.match(made.out, /Captures d’écran\u202f: Aucun Chromium/);
  });

  test('where playwright-core is not installed, it says so in one sentence', async () => {
    // As it is published, in a folder from which nothing can be found.
    const alone = join(folder, 'seul');
    await cp(dirname(PROGRAM), alone, { recursive: true });
    await writeFile(join(alone, 'package.json'), '{ "type": "module" }');
    const release = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
    const config = fileURLToPath(new URL('../../demo/limpide.json', import.meta.url));
    const args = ['screenshots', config, '--release', release, '--out', join(folder, 'aucune')];
    const failed = promisify(execFile)(process.execPath, [join(alone, 'main.js'), ...args]);
    await assert.rejects(failed, (error: { code: number; stderr: string }) => {
      assert.equal(error.code, 2);
      assert.match(error.stderr, /^limpide: playwright-core n’est pas installé.*\n$/);
      return true;
    });
  });

  test('screenshots that were kept with a release are taken, and found if they were changed', async () => {
    const shots = join(folder, 'gardees');
    const taken = await limpide(
      ...['screenshots', 'demo/site/boutique/limpide.json', '--out', shots],
    );
    assert.equal(taken.code, 0, taken.err);
    const [first = ''] = taken.out.trim().split('\n');
    const args = ['--config', 'demo/limpide.json', '--facts', FACTS, '--screenshots', shots];
    const made = await evidence(...args, '--out', join(folder, 'garde.zip'));
    assert.equal(made.code, 0, made.err);
    await writeFile(first, 'another');
    const refused = await evidence(...args, '--out', join(folder, 'refuse.zip'));
    assert.equal(refused.code, 2);
    assert.match(refused.err, /is not the one that was made/);
  });

  test('a folder that is not the release that its manifest names is refused', async () => {
    const release = join(folder, 'publie');
    await mkdir(release);
    const source = new URL('../../dist/cdn/', import.meta.url);
    const manifest = await readFile(new URL('manifest.json', source));
    await writeFile(join(release, 'manifest.json'), manifest);
    const { files: named } = JSON.parse(manifest.toString()) as { files: Record<string, string> };
    for (const name of Object.keys(named))
      await copyFile(new URL(name, source), join(release, name));
    await writeFile(join(release, 'limpide.js'), '// another');
    const { code, err } = await evidence('--release', release, '--out', join(folder, 'autre.zip'));
    assert.equal(code, 2);
    assert.match(err, /limpide\.js is not the file that manifest\.json names/);
  });

  test('a misuse is said in one sentence', async () => {
    const address = collector.client.base;
    const period = ['--from', '2026-01-01', '--to', '2026-06-30'];
    const out = ['--out', join(folder, 'x.zip')];
    const wrong = await limpideWith(
      { LIMPIDE_TOKEN: 'another' },
      ...['evidence', address, ...period, ...out],
    );
    assert.deepEqual([wrong.code, /answers 401: /.test(wrong.err)], [2, true]);
    const backwards = await limpideWith(
      { LIMPIDE_TOKEN: TOKEN },
      ...['evidence', address, '--from', '2026-07-01', '--to', '2026-06-30', ...out],
    );
    assert.deepEqual([backwards.code, /ends before it begins/.test(backwards.err)], [2, true]);
    assert.equal((await limpide('evidence', address, ...out)).code, 2);
  });
});
