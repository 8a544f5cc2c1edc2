import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT, samplesIn } from './samples.js';

interface Line {
  page: string;
  words: string[];
}

const lines: Line[] = samplesIn('sh').flatMap(({ page, text }) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter(Boolean)
    // Variables that stand before a command are not the command.
    .map((line) => ({ page, words: line.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word)) })),
);

const helpOf = (command: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['cli/bin/limpide.js', ...command, '--help'], {
      cwd: ROOT,
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });

/** `collector backup` is one command, `lint limpide.json` is `lint`. */
const commandOf = (words: string[]) => words.slice(2, words[2] === 'collector' ? 4 : 3);

test('each command of limpide exists, with the options that are given', async () => {
  const ours = lines.filter(({ words }) => words[1] === 'limpide');
  assert.ok(ours.length > 30);
  const commands = new Map(ours.map(({ words }) => [commandOf(words).join(' '), commandOf(words)]));
  const helps = new Map(
    await Promise.all(
      [...commands].map(async ([name, words]) => [name, await helpOf(words)] as const),
    ),
  );
  for (const { page, words } of ours) {
    const name = commandOf(words).join(' ');
    const help = helps.get(name);
    assert.equal(words[0], 'npx', page);
    assert.equal(help?.code, 0, `${page}: limpide ${name}\n${help?.said}`);
    assert.match(help?.said ?? '', new RegExp(`limpide ${name}\\b`), page);
    for (const option of words.filter((word) => word.startsWith('--')))
      assert.ok(help?.said.includes(option), `${page}: limpide ${name} has no ${option}`);
  }
});

test('each other command is one of npm’s, and its script exists', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const { page, words } of lines.filter(({ words: [, second] }) => second !== 'limpide')) {
    const [program, action, script = '', flag, workspace = ''] = words;
    assert.equal(program, 'npm', `${page}: ${words.join(' ')}`);
    assert.ok(['ci', 'run', 'start'].includes(action ?? ''), `${page}: ${words.join(' ')}`);
    if (action !== 'run') continue;
    const own =
      flag === '-w'
        ? (
            JSON.parse(readFileSync(`${ROOT}${workspace}/package.json`, 'utf8')) as {
              scripts: Record<string, string>;
            }
          ).scripts
        : scripts;
    assert.ok(script in own, `${page}: npm run ${script}`);
  }
});
