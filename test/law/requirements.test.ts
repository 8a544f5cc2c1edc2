import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';

const ROOT = new URL('../../', import.meta.url).pathname;

interface Row {
  id: number;
  source: string;
  tests: string[];
}

const rows = (): Row[] =>
  readFileSync(`${ROOT}docs/requirements.md`, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id]) => /^\d+$/.test(id ?? ''))
    .map(([, id, , source = '', tests = '']) => ({
      id: Number(id),
      source,
      tests: tests
        .replace(/\([^()]*\)/g, '')
        .split(',')
        .map((name) => name.trim().replaceAll('`', '')),
    }));

/** Files that a name of the table stands for: `bad-input`, `test/outbox/transport`, `test/law/`. */
const filesOf = (name: string): string[] => {
  const folder = `${ROOT}${name}`;
  if (name.endsWith('/'))
    return readdirSync(folder)
      .filter((each) => each.endsWith('.test.ts'))
      .map((each) => `${folder}${each}`);
  return [name, `test/e2e/${name}`, `collector/test/${name}`]
    .map((path) => `${ROOT}${path}.test.ts`)
    .filter((path) => existsSync(path));
};

describe('the table of requirements', () => {
  it('has each of the hundred once, in order', () => {
    expect(rows().map(({ id }) => id)).to.deep.equal(Array.from({ length: 100 }, (_, i) => i + 1));
  });

  it('names a force for each', () => {
    for (const { id, source } of rows())
      expect(source, `REQ-${id}`).to.match(/\b(law|soft|norm|choice)\b/);
  });

  it('names tests that exist, one of which names the requirement', () => {
    for (const { id, tests } of rows()) {
      for (const name of tests) expect(filesOf(name), `REQ-${id}: ${name}`).not.to.deep.equal([]);
      const named = tests
        .flatMap(filesOf)
        .some((path) => new RegExp(`REQ-${id}\\b`).test(readFileSync(path, 'utf8')));
      expect(named, `REQ-${id} is in no title of ${tests.join()}`).to.equal(true);
    }
  });
});
