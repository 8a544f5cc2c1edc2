import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { limpide } from './command.js';
import { PROGRAM } from './program.js';

const folder = await mkdtemp(join(tmpdir(), 'limpide-serve-'));
after(() => rm(folder, { recursive: true }));

const TOKEN = 'jeton-des-essais-0123456789';
const ORIGIN = 'https://exemple.fr';

/** `limpide serve`, in a process of its own, once it is ready. */
async function serve(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], ...env },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as { msg: string; url: string };
      if (line.msg === 'ready') resolve(line.url);
    });
    void exit.then(([code]) => reject(new Error(`limpide serve has ended with ${code}`)));
  });
  const terminate = async () => {
    child.kill('SIGTERM');
    return (await exit)[0];
  };
  return { url, terminate };
}

const TEXT = 'Nous vous demandons votre accord.\nTout refuser · Tout accepter';

const decision = () => ({
  schema: 'limpide/1',
  kind: 'decision',
  eventId: randomUUID() as string,
  occurredAt: '2026-11-22T10:15:30Z',
  action: 'refuse-all',
  subjectRef: null,
  state: { advertising: false },
  previousState: null,
  notice: {
    id: 'notice',
    version: null,
    lang: 'fr',
    textSha256: createHash('sha256').update(TEXT).digest('hex') as string | null,
    configSha256: null,
    codeSha256: null,
  },
  controllers: { listVersion: 'k3f9', count: 1 },
  ui: { layer: 1, control: 'refuse-all' },
  expiresAt: '2027-05-22T10:15:30Z',
  signals: { gpc: false },
  origin: ORIGIN,
  pageId: '/',
});

test('limpide serve ends with whoever keeps a channel to it, even while it starts', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      LIMPIDE_ORIGINS: ORIGIN,
      LIMPIDE_TOKEN: TOKEN,
      LIMPIDE_DATA: join(folder, 'left'),
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  child.stdout?.resume();
  await once(child, 'spawn');
  child.disconnect();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

describe('limpide serve and verify', () => {
  const proof = join(folder, 'proof.ndjson');
  const posted = decision();

  before(async () => {
    const file = join(folder, 'collector.json');
    const sites = [{ id: 'exemple', origins: [ORIGIN] }];
    await writeFile(file, JSON.stringify({ port: 0, sites, basePath: '/vie-privee' }));
    const collector = await serve([file], {
      LIMPIDE_DATA: join(folder, 'data'),
      LIMPIDE_TOKEN: TOKEN,
    });
    assert.match(collector.url, /\/vie-privee$/, 'as the file says');
    const answer = await fetch(`${collector.url}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': posted.eventId },
      body: JSON.stringify(posted),
    });
    assert.equal(answer.status, 201);
    const { lang, version, textSha256: sha256 } = posted.notice;
    const shown = { schema: 'limpide/1', sha256, lang, version, text: TEXT, origin: ORIGIN };
    const kept = await fetch(`${collector.url}/texts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(shown),
    });
    assert.equal(kept.status, 201);
    const headers = { authorization: `Bearer ${TOKEN}` };
    await writeFile(proof, await (await fetch(`${collector.url}/proof`, { headers })).text());
    assert.equal(await collector.terminate(), 0, 'stops when it is told to');
  });

  test('serve says what its configuration lacks', async () => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{ "prot": 1 }');
    for (const [args, expected] of [
      [[broken], /broken\.json: prot: unknown key/],
      [[join(folder, 'nowhere.json')], /nowhere\.json/],
      [['--port', '1'], /serve \[<file>\]/],
    ] as const) {
      const { code, err } = await limpide('serve', ...args);
      assert.equal(code, 1);
      assert.match(err, expected);
      assert.doesNotMatch(err, /\n {4}at /, 'no stack');
    }
  });

  test('verify says that a proof holds, in French or in English', async () => {
    const french = await limpide('verify', proof);
    assert.deepEqual([french.code, french.err], [0, '']);
    assert.match(french.out, /^Site exemple\. Enregistrements\u202f: 1\./);
    assert.match(french.out, /Rien n’a été modifié/);
    const english = await limpide('verify', proof, '--language', 'en');
    assert.equal(english.code, 0);
    assert.match(
      english.out,
      /1 records, .*\n.*not sealed yet.*\nTexts shown: 1\..*\nNothing was changed/,
    );
  });

  test('verify prints the texts that were shown, where it is asked to', async () => {
    const { code, out } = await limpide('verify', proof, '--texts');
    assert.equal(code, 0);
    assert.match(out, /^notice, version –, langue fr, SHA-256 [0-9a-f]{64}\u202f:$/m);
    assert.match(out, /^ {2}Tout refuser · Tout accepter$/m);
    assert.match(out, /Textes montrés\u202f: 1\. Désignés et absents\u202f: 0\./);
    assert.doesNotMatch((await limpide('verify', proof)).out, /Tout refuser/);
  });

  test('verify finds a text that was changed', async () => {
    const changed = join(folder, 'text-changed.ndjson');
    const text = await readFile(proof, 'utf8');
    await writeFile(changed, text.replace('Tout refuser', 'Tout'));
    const { code, out } = await limpide('verify', changed);
    assert.equal(code, 1);
    assert.match(out, /n’est pas celui de son empreinte/);
    assert.match(out, /Désignés et absents\u202f: 1\./);
  });

  test('verify finds what was changed, and ends with 1', async () => {
    const changed = join(folder, 'changed.ndjson');
    const text = await readFile(proof, 'utf8');
    await writeFile(changed, text.replace('"advertising":false', '"advertising":true'));
    const { code, out } = await limpide('verify', changed);
    assert.equal(code, 1);
    assert.match(out, new RegExp(`Aucun sceau ne connaît l’enregistrement ${posted.eventId}`));
    assert.match(out, /LA PREUVE NE TIENT PAS\.\n$/);

    const rebuilt = await limpide('verify', proof, '--head', 'a'.repeat(64));
    assert.equal(rebuilt.code, 1);
    assert.match(rebuilt.out, /elle a été reconstruite/);
  });

  test('verify ends with 2 where there is nothing to verify', async () => {
    const text = join(folder, 'text.ndjson');
    await writeFile(text, 'pas du JSON\n');
    const calls = [
      [],
      [join(folder, 'nowhere.ndjson')],
      [text],
      [proof, '--head', 'abc'],
      [proof, '--language', 'de'],
      [proof, '--force'],
    ];
    const outcomes = await Promise.all(calls.map((args) => limpide('verify', ...args)));
    for (const [index, { code, err }] of outcomes.entries()) {
      assert.equal(code, 2, calls[index]?.join(' '));
      assert.match(err, /^limpide: /);
      assert.doesNotMatch(err, /\n {4}at /, 'no stack');
    }
  });

  test('the command is there before it is built, and says so', async () => {
    const copy = join(folder, 'unbuilt', 'bin');
    await cp(fileURLToPath(new URL('../bin', import.meta.url)), copy, { recursive: true });
    const run = promisify(execFile)(join(copy, 'limpide.js'), ['lint']);
    await assert.rejects(run, ({ code, stderr }: { code: number; stderr: string }) => {
      assert.deepEqual(
        [code, stderr],
        [2, 'limpide: not built yet. In the repository: npm run build -w cli\n'],
      );
      return true;
    });
  });

  test('only serve needs the collector', async () => {
    const away = join(folder, 'alone');
    await cp(dirname(PROGRAM), away, { recursive: true });
    await writeFile(join(away, 'package.json'), '{"type":"module"}');
    const alone = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(away, 'main.js'), ...args]);
    assert.match((await alone('verify', proof)).stdout, /Rien n’a été modifié/);
    await assert.rejects(alone('serve'), ({ code, stderr }: { code: number; stderr: string }) => {
      assert.equal(code, 2);
      assert.match(
        stderr,
        /^limpide: serve needs the collector\..*npm install @limpide\/collector/,
      );
      return true;
    });
  });
});
