import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeCustomerToken } from '../../collector/src/kinds/preferences/customer-token.js';
import { ORIGIN } from '../../collector/test/support/bodies.js';
import { testCollector, type TestCollector } from '../../collector/test/support/collector.js';
import { makePglite } from '../../collector/test/support/databases.js';
import { limpideWith } from './command.js';

const SECRET = 'a-secret-of-the-owner-for-tests-only';
const FEW = { posts: 1000, requests: 1000, site: 10_000 };

/** What does not pass, with what was expected and found. */
const amiss = (out: string): object[] =>
  (JSON.parse(out) as { cases: { verdict: string }[] }).cases.filter(
    ({ verdict }) => verdict !== 'pass',
  );

describe('the collector, by limpide conform', () => {
  let collector: TestCollector;
  const conform = (token: string, ...args: string[]) =>
    limpideWith({ LIMPIDE_CUSTOMER_TOKEN: token }, 'conform', ...args);
  const customer = makeCustomerToken(SECRET, {
    sub: 'C-1',
    exp: Math.floor(Date.now() / 1000) + 3600,
    site: 'exemple',
  });
  before(async () => {
    collector = await testCollector(await makePglite(), {
      sites: [{ id: 'exemple', origins: [ORIGIN], choicesSecret: SECRET }],
      limits: FEW,
    });
  });
  after(() => collector.remove());

  for (const kind of ['decisions', 'newsletter', 'rights-requests', 'choices'])
    test(`passes every case of ${kind}`, async () => {
      const { out, err, code } = await conform(
        customer,
        ...[collector.client.base, '--kinds', kind, '--origin', ORIGIN, '--json'],
      );
      assert.equal(err, '');
      assert.deepEqual(amiss(out), []);
      assert.equal(code, 0);
    });

  test('says in a sentence that a token is refused', async () => {
    const { code, err } = await conform(
      'another',
      ...[collector.client.base, '--kinds', 'choices', '--origin', ORIGIN],
    );
    assert.equal(code, 2);
    assert.match(err, /answers 401: /);
  });
});
