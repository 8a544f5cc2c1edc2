import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  testCollector,
  TOKEN,
  type TestCollector,
} from '../../collector/test/support/collector.js';
import { makePglite } from '../../collector/test/support/databases.js';
import { PATH, rightsBody } from '../../collector/test/support/rights-body.js';
import { ScriptedClock } from '../../collector/test/support/scripted-clock.js';
import { limpide } from './command.js';

describe('limpide register', () => {
  const clock = new ScriptedClock('2026-11-23T09:00:00Z');
  let collector: TestCollector;
  before(async () => {
    collector = await testCollector(await makePglite(), { now: clock.now });
    process.env['LIMPIDE_TOKEN'] = TOKEN;
  });
  after(() => collector.remove());
  const post = (form = {}) => collector.client.post(rightsBody(form), {}, PATH);

  it('says that there is nothing', async () => {
    const { code, out } = await limpide('register', collector.client.base);
    assert.deepEqual([code, out.trim()], [0, 'Aucune demande en cours.']);
  });

  it('lists requests by due date, late ones first and in words, and ends with 1', async () => {
    await post({ rights: ['portabilite'], details: undefined });
    clock.set('2026-10-01T09:00:00Z');
    await post();
    clock.set('2026-11-23T09:00:00Z');
    const { code, out, err } = await limpide('register', collector.client.base);
    assert.equal(err, '');
    const [first = '', second = ''] = out.split('\n');
    assert.match(first, /^DR-2026-\S+ {2}2 nov\. 2026 {2}EN RETARD {2}reçue {2}Accès, Effacement$/);
    assert.match(second, /^DR-2026-\S+ {2}23 déc\. 2026 {2}reçue {2}Portabilité$/);
    assert.equal(code, 1);
    const english = await limpide('register', collector.client.base, '--language', 'en');
    assert.match(english.out, /LATE {2}received {2}Access, Erasure/);
  });

  it('writes the whole register as CSV and JSON', async () => {
    const csv = await limpide('register', collector.client.base, '--format', 'csv');
    assert.match(csv.out, /^\ufeff?reference,receivedAt,/);
    const json = await limpide('register', collector.client.base, '--format', 'json');
    assert.equal((JSON.parse(json.out) as unknown[]).length, 2);
  });

  it('says what is wrong: no address, nobody there, a token that opens nothing', async () => {
    assert.match((await limpide('register')).err, /name the address/);
    assert.match(
      (await limpide('register', 'http://127.0.0.1:9/privacy')).err,
      /cannot be reached/,
    );
    process.env['LIMPIDE_TOKEN'] = 'another';
    const { code, err } = await limpide('register', collector.client.base);
    assert.deepEqual([code, /answers 401/.test(err)], [2, true]);
  });
});
