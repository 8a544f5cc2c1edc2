import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { limpide } from './command.js';

const folder = await mkdtemp(join(tmpdir(), 'limpide-config-'));
after(() => rm(folder, { recursive: true }));
const file = async (name: string, value: object) => {
  await writeFile(join(folder, name), JSON.stringify(value));
  return join(folder, name);
};

test('a configuration that extends another becomes one JSON, and is checked as one', async () => {
  await file('base.json', {
    organisation: { name: 'A', email: 'a@exemple.fr' },
    purposes: ['media'],
  });
  const own = await file('own.json', {
    extends: 'base.json',
    organisation: { name: 'B' },
    purposes: ['social'],
  });
  const { code, out } = await limpide('config', own);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), {
    organisation: { name: 'B', email: 'a@exemple.fr' },
    purposes: ['media', 'social'],
  });
  const checked = await limpide('lint', own);
  assert.doesNotMatch(checked.out, /extends/);
  assert.match(checked.out, /«\s?address\s?»/);
  const loop = await limpide('config', await file('loop.json', { extends: ['loop.json'] }));
  assert.equal(loop.code, 2);
  assert.match(loop.err, /extends itself/);
});

test('a purpose written wrong is answered with the one that was meant', async () => {
  const { out } = await limpide(
    'lint',
    await file('faults.json', { organisation: { name: 'A' }, purposes: ['audiance'] }),
  );
  assert.match(out, /Vouliez-vous «\s?audience\s?»/);
});
