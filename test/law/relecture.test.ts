/** docs/politique/relecture.md: each point of the review has a state, and its proof exists. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';

const ROOT = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const document = read('docs/politique/relecture.md');

const STATES = ['corrigé', 'en partie', 'refusé', 'laissé', 'en cours'];

/** The rows of tables that have so many columns, by the number that each begins with. */
const rowsOf = (columns: number) =>
  document
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === columns && /^\d+$/.test(cells[0] ?? ''));

const upTo = (last: number) => Array.from({ length: last }, (_, i) => String(i + 1));
const points = rowsOf(5).map(([id = '', , state = '', what = '', proof = '']) => ({
  id,
  state,
  what,
  proofs: [...proof.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
}));

/** A test by its short name, or any file of the project. */
const exists = (name: string): boolean =>
  [name, `${name}.test.ts`, `test/e2e/${name}.test.ts`].some((path) =>
    existsSync(`${ROOT}${path}`),
  );

describe('what became of the review', () => {
  it('is said of each point once, in order, by one state of five', () => {
    expect(points.map(({ id }) => id)).to.deep.equal(upTo(points.length));
    expect(points.length).to.be.above(130);
    for (const { id, state } of points) expect(STATES, id).to.include(state);
  });

  it('is proved by files that exist where it is mended, and has a reason where it is not', () => {
    for (const { id, state, what, proofs } of points) {
      for (const name of proofs) expect(exists(name), `${id}: ${name}`).to.equal(true);
      if (state === 'corrigé') expect(proofs, id).not.to.deep.equal([]);
      expect(what.length, id).to.be.above(state === 'corrigé' ? 5 : 30);
    }
  });

  it('leaves nothing to do that is not a point left', () => {
    const [, left = ''] = document.split('## Reste à faire');
    const ids = [...left.matchAll(/\((\d+)\)/g)].map(([, id]) => id);
    expect(ids).not.to.deep.equal([]);
    const open = points.filter(({ state }) => ['laissé', 'en partie'].includes(state));
    const states = open.map(({ id }) => id);
    for (const id of ids) expect(states, `n° ${id}`).to.include(id);
  });

  it('takes the defects of 2018 one by one, to differences that ecarts.md has', () => {
    const defects = rowsOf(4);
    expect(defects.map(([id]) => id)).to.deep.equal(upTo(35));
    const differences = [...read('docs/politique/ecarts.md').matchAll(/^### (\d+)\./gm)].map(
      ([, id]) => id,
    );
    for (const [id, , state, where = ''] of defects) {
      expect(STATES, `D${id}`).to.include(state);
      for (const one of where.split(', ')) expect(differences, `D${id}`).to.include(one);
    }
  });
});
