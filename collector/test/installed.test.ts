/**
 * The ways of the guide, followed word for word in empty folders: the stages of the Dockerfile and the
 * lines for systemd. They install from the npm registry, which takes minutes: in the long runs only.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ORIGIN, decisionBody } from './support/bodies.js';
import { Client } from './support/client.js';
import { collectorProcess, type CollectorProcess } from './support/collector-process.js';
import { tempFolder } from './support/temp-folder.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const full = process.env['LIMPIDE_FULL'] === '1';

/** What git has, as a clone has it. */
async function cloned(folder: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 1e8 });
  for (const path of stdout.split('\0').filter(Boolean)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path));
  }
}

const shell = (command: string, cwd: string) =>
  run('sh', ['-ec', command], { cwd, maxBuffer: 1e8, timeout: 600_000 });

async function assertServes(process: CollectorProcess): Promise<void> {
  assert.equal((await fetch(new URL('/readyz', process.url))).status, 200);
  const client = new Client(process.url);
  assert.equal((await client.post(decisionBody(), { origin: ORIGIN })).status, 201);
  assert.equal(await process.terminate(), 0);
}

interface Line {
  word: string;
  rest: string;
}

/** The instructions of a Dockerfile, continued lines put together. */
const instructions = (text: string): Line[] =>
  text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const at = line.indexOf(' ');
      return { word: line.slice(0, at), rest: line.slice(at + 1).trim() };
    });

describe('the ways of the guide', { skip: !full && 'one of the long runs' }, () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  let clone: string;
  before(async () => {
    folder = await tempFolder();
    clone = join(folder.path, 'clone');
    await cloned(clone);
  });
  after(() => folder.remove());

  it('the stages of the Dockerfile make a collector that is ready and stores', async () => {
    const stages = new Map<string, string>();
    let place = '';
    let command: string[] = [];
    const environment: Record<string, string> = {};
    const data = join(folder.path, 'data');
    const lines = instructions(await readFile(join(clone, 'collector/Dockerfile'), 'utf8'));
    for (const { word, rest } of lines) {
      if (word === 'FROM') {
        const name = / AS (\w+)/.exec(rest)?.[1] ?? 'last';
        place = join(folder.path, `stage-${name}`);
        stages.set(name, place);
        await mkdir(place, { recursive: true });
      } else if (word === 'COPY') {
        const words = rest.split(/\s+/);
        const stage = words[0]?.startsWith('--from=') ? words.shift()?.slice(7) : undefined;
        const from = stage ? (stages.get(stage) as string) : clone;
        const to = words.pop() as string;
        for (const source of words) {
          const isInto = to.endsWith('/') || words.length > 1;
          const name = source.split('/').at(-1) as string;
          const path = isInto ? join(place, to, name) : join(place, to);
          await mkdir(dirname(path), { recursive: true });
          // A stage's folder is what its WORKDIR is there.
          await cp(join(from, source.replace(/^\/app\//, '')), path, {
            recursive: true,
            // As `.dockerignore` says.
            filter: (each) =>
              stage !== undefined || !/collector\/(dist|node_modules|test)$/.test(each),
          });
        }
      } else if (word === 'RUN' && !rest.includes('chown')) await shell(rest, place);
      else if (word === 'ENV')
        for (const [, key = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g))
          environment[key] = value;
      else if (word === 'CMD' && !rest.includes('fetch')) command = JSON.parse(rest);
    }
    assert.deepEqual(command, ['node', 'collector/dist/main.js']);
    const container = await collectorProcess(
      { ...environment, HOST: '127.0.0.1', PORT: '0', LIMPIDE_DATA: data },
      { program: command[1] as string, cwd: place },
    );
    await assertServes(container);
  });

  it('the lines for systemd make a service whose unit is right, and that stores', async () => {
    const guide = await readFile(join(clone, 'docs/collector.md'), 'utf8');
    const [, block = ''] = /As a service of systemd[^`]*```\n([^`]*)```/.exec(guide) ?? [];
    const target = join(folder.path, 'target');
    await mkdir(join(target, 'etc/systemd/system'), { recursive: true });
    const lines = block.split('\n').filter((line) => line && !line.includes('systemctl'));
    assert.ok(lines.length >= 7, block);
    for (const line of lines)
      await shell(
        line.replaceAll('sudo ', '').replace(/ (\/opt|\/etc)\//g, ` ${target}$1/`),
        clone,
      );
    const unit = join(target, 'etc/systemd/system/limpide-collector.service');
    const text = await readFile(unit, 'utf8');
    const [, command = ''] = /^ExecStart=(.*)$/m.exec(text) ?? [];
    const [node, program = ''] = command.split(' ');
    assert.equal(node, '/usr/bin/node');
    // Node may be elsewhere here; everything else in the unit must be what systemd understands.
    const verified = await run('systemd-analyze', ['verify', unit]).catch(
      (error: { stderr: string }) => error,
    );
    assert.doesNotMatch(verified.stderr, /Unknown|Failed to parse|Invalid/i);
    const variables = await readFile(join(target, 'etc/limpide/collector.env'), 'utf8');
    const environment = Object.fromEntries(
      variables
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const service = await collectorProcess(
      { ...environment, PORT: '0', LIMPIDE_DATA: join(folder.path, 'state') },
      { program: resolve(`${target}${program}`), cwd: target },
    );
    await assertServes(service);
  });
});
