import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN } from './support/collector.js';
import { Contract, type Document } from './support/contract.js';
import { makePostgres } from './support/databases.js';
import { decisionOn, postedText, sha256Of } from './support/texts-world.js';

describe('the OpenAPI document, of texts', () => {
  it('is kept', async () => {
    const collector = await testCollector(await makePostgres());
    const document = (await (await collector.client.get('/openapi.json', '')).json()) as Document;
    const contract = new Contract(document);
    const hold = async (method: string, path: string, answer: Response, status: number) => {
      assert.equal(answer.status, status, `${method} ${path} ${await answer.clone().text()}`);
      await contract.hold(method, `/privacy${path}`, answer);
    };
    const post = (body: object) =>
      collector.client.send(JSON.stringify(body), { origin: ORIGIN }, '/texts');
    const text = 'Texte du contrat.';
    const decided = decisionOn(text);
    await hold('POST', '/decisions', await collector.client.post(decided), 201);
    await hold('POST', '/texts', await post(postedText('Jamais montré.')), 404);
    await hold('POST', '/texts', await post({}), 400);
    for (const status of [201, 200])
      await hold('POST', '/texts', await post(postedText(text)), status);
    for (const [path, asked, token, status] of [
      ['/texts', '/texts', TOKEN, 200],
      ['/texts', '/texts', 'none', 401],
      ['/decisions/{eventId}', `/decisions/${decided.eventId}`, TOKEN, 200],
      ['/decisions/{eventId}', `/decisions/${randomUUID()}`, TOKEN, 404],
      ['/texts/{sha256}', `/texts/${sha256Of(text)}`, TOKEN, 200],
      ['/texts/{sha256}', `/texts/${'b'.repeat(64)}`, TOKEN, 404],
    ] as const)
      await hold('GET', path, await collector.client.get(asked, token), status);
    await collector.remove();
  });
});
