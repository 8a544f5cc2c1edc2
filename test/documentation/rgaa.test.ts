import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { grid } from '../../documentation/build/rgaa.mjs';
import { ROOT } from './samples.js';

const { criteria, counts } = grid(ROOT.replace(/\/$/, ''));

test('the grid has the 106 criteria of RGAA 4.1, each once, with its reason', () => {
  assert.equal(criteria.length, 106);
  assert.equal(new Set(criteria.map(({ id }) => id)).size, 106);
  const perTopic = Array.from(
    { length: 13 },
    (_, index) => criteria.filter(({ id }) => id.startsWith(`${index + 1}.`)).length,
  );
  assert.deepEqual(perTopic, [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
  for (const { id, why, state } of criteria) {
    assert.ok(why.length > 10, id);
    assert.ok(['C', 'NC', 'NA', 'NT'].includes(state), id);
  }
  assert.equal(counts.C + counts.NC + counts.NA + counts.NT, 106);
});

test('what is called conform is held by a test that exists, or was read in the code', () => {
  for (const { id, state, tests, why } of criteria) {
    for (const name of tests)
      assert.ok(existsSync(`${ROOT}test/e2e/${name}.test.ts`), `${id}: test/e2e/${name}`);
    if (state === 'C') assert.ok(tests.length > 0 || why.startsWith('Lu dans le code'), id);
    if (state === 'NT') assert.deepEqual(tests, [], `${id}: not assessed, and names a test`);
  }
});
