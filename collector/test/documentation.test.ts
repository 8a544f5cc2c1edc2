import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { defaultRetention } from '@limpide/contract/retention';
import { ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';

const guide = await readFile(new URL('../../docs/collector.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, code = '']) => code);

/** What each example answers, in the order of the guide. */
const answers = [
  /^\{"eventId":"3f0c2e52-/,
  /"type":"urn:limpide:problem:/,
  /^\{"decisions":\[\{"site":"exemple",/,
  /^\ufeffreceivedAt,.*\r\n"20/,
  /^\{"site":"exemple",.*"days":/,
  /^\{"site":"exemple","number":0,/,
  /^\{"type":"head",/,
  /^\{"erased":0,"kept":0\}$/,
  /^\{"id":".*","token":"limpide_/,
  /^\{"tokens":\[\{"id"/,
  /"type":"urn:limpide:problem:unknown-token"/,
  /^\{"status":"ok"\}$/,
  /^\{"openapi":"3\.1\.0"/,
  /^\ufeffat,who,.*\r\n"20/,
  /^\{"eventId":"0b8f6a52-.*"reference":"DR-2\d{3}-.*"statusUrl":/,
  /^\{"requests":\[\{"site":"exemple","reference":"DR-/,
  /^\ufeffreference,receivedAt,.*\r\n"DR-/,
  /^\{"site":"exemple","reference":"DR-.*"events":/,
  /^\{"eventId":"5d1c7a90-[^}]*"receivedAt":"[^"]*"\}$/,
  /^\ufeffemail,list,state,/,
  /^\{"eventId":"9c2e4b10-.*"state":\{"email":true,"sms":false,/,
  /^\[\n\{"site":"exemple",.*"customer":"C-1042"/,
  /^\{"stopped":1,"customers":1\}$/,
  /^\{"changed":0\}$/,
  /^$/,
];

const CHOICES_SECRET = 'a-secret-of-the-owner-for-tests-only';

describe('the examples of the guide', () => {
  let collector: TestCollector;
  before(async () => {
    const sites = [{ id: 'exemple', origins: [ORIGIN], choicesSecret: CHOICES_SECRET }];
    collector = await testCollector(await makePostgres(), { sites });
  });
  after(() => collector.remove());

  it('are all known here', () => assert.equal(examples.length, answers.length));

  for (const [index, expected] of answers.entries())
    it(`answer as they should: ${index + 1}`, async () => {
      const given = { BASE: collector.client.base, TOKEN, CHOICES_SECRET };
      const env = { PATH: process.env['PATH'], ...given };
      const { stdout } = await promisify(execFile)('sh', ['-c', examples[index] ?? 'false'], {
        env,
      });
      assert.match(stdout, expected);
    });
});

it('the guide says how long each kind is kept, as the code does', () => {
  const rows = guide.matchAll(/`retention\.([\w-]+)`\s*\|\s*`(\w+)`/g);
  const said = Object.fromEntries([...rows].map(([, name, period]) => [name, period]));
  // No configuration sets it.
  const { undelivered } = defaultRetention;
  assert.deepEqual({ ...said, undelivered }, defaultRetention);
});
