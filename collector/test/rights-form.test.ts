import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { ORIGIN } from './support/bodies.js';
import { signedIn } from './support/signed-in.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { PATH } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';

const filled = (changes: Record<string, string | string[]> = {}) => {
  const fields = {
    rights: ['acces', 'portabilite'],
    capacity: 'self',
    answer: 'email',
    email: 'anne@exemple.fr',
    'identifier-type': 'customer',
    identifier: 'C-7',
    details: 'Tout depuis 2024.',
    website: '',
    lang: 'fr',
    ...changes,
  };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
};

for (const [name, makeDatabase] of databases)
  describe(`a rights request from a form without script on ${name}`, () => {
    const clock = new ScriptedClock('2026-11-25T09:00:00Z');
    let collector: TestCollector;
    before(async () => {
      collector = await testCollector(await makeDatabase(), { now: clock.now });
    });
    after(() => collector.remove());
    const send = (
      fields: URLSearchParams,
      headers: Record<string, string> = { origin: ORIGIN },
      path = PATH,
    ) =>
      fetch(`${collector.client.base}${path}`, {
        method: 'POST',
        body: fields,
        redirect: 'manual',
        headers,
      });
    /** Where the request can be followed. */
    const placeOf = (answer: Response): string => {
      assert.equal(answer.status, 303);
      return new URL(answer.headers.get('location') ?? '', `${collector.client.base}/`).href;
    };
    const total = async () => {
      const answer = await collector.client.get('/register?state=all&limit=1000');
      return ((await answer.json()) as { requests: unknown[] }).requests.length;
    };

    it('REQ-58: leads to a page with the reference, the dates, free of charge, the remedies', async () => {
      const answer = await send(filled());
      const page = await fetch(placeOf(answer), { headers: { accept: 'text/html' } });
      assert.equal(page.status, 200);
      const html = await page.text();
      for (const part of [
        /<html lang="fr">/,
        /DR-2026-\w{4}-\w{4}/,
        /mercredi 25 novembre 2026 à 10:00/,
        /vendredi 25 décembre 2026/,
        /gratuit/,
        /cnil\.fr\/fr\/plaintes/,
        /saisir la justice/,
      ])
        assert.match(html, part);
      assert.doesNotMatch(html, /anne@exemple|C-7|depuis 2024/);
      assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    });

    it('speaks English where the form does', async () => {
      const page = await fetch(placeOf(await send(filled({ lang: 'en', identifier: 'C-en' }))), {
        headers: { accept: 'text/html' },
      });
      assert.match(await page.text(), /<html lang="en">[^]*Friday,? 25 December 2026/);
    });

    it('makes one request of two clicks, of a reload, and of the same key', async () => {
      const before = await total();
      const fields = filled({ identifier: 'C-8' });
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(fields)));
      clock.advance(9 * 60);
      answers.push(await send(fields));
      assert.equal(new Set(answers.map(placeOf)).size, 1);
      assert.equal(await total(), before + 1);
      clock.advance(21 * 60);
      placeOf(await send(fields));
      assert.equal(await total(), before + 2);
      const keyed = filled({ identifier: 'C-9', 'event-id': randomUUID() });
      const first = placeOf(await send(keyed));
      clock.advance(3 * 3600);
      assert.equal(placeOf(await send(keyed)), first);
    });

    it('gives nobody the link of another who wrote the same', async () => {
      const before = await total();
      const fields = filled({ identifier: 'C-10' });
      const places = [];
      for (const browser of ['Un', 'Deux'])
        places.push(placeOf(await send(fields, { origin: ORIGIN, 'user-agent': browser })));
      assert.equal(new Set(places).size, 2);
      assert.equal(await total(), before + 2);
    });

    it('REQ-66: gives the form back with what was typed, each error in words at its field', async () => {
      const before = await total();
      const answer = await send(
        filled({ rights: [], email: 'anne', identifier: '<b>C-7</b>', capacity: 'mandatary' }),
      );
      assert.equal(answer.status, 400);
      const html = await answer.text();
      assert.match(html, /role="alert"[^]*href="#rights"[^]*href="#email"/);
      assert.match(html, /id="email-error">Écrivez une adresse e.mail complète/);
      assert.match(html, /value="anne"[^>]*aria-describedby="email-error"/);
      assert.match(html, /value="&lt;b&gt;C-7&lt;\/b&gt;"/);
      assert.match(html, />\n?Tout depuis 2024\.<\/textarea/);
      assert.match(html, /value="mandatary"[^>]*checked/);
      assert.equal(await total(), before);
    });

    it('REQ-61: gives back whether a mandate covers receiving the answer', async () => {
      const boxOf = async (more: Record<string, string>) => {
        const sent = filled({ rights: [], capacity: 'mandatary', ...more });
        return (await (await send(sent)).text()).match(/<input[^>]*"mandate-answer"[^>]*>/)?.[0];
      };
      assert.match((await boxOf({})) ?? '', /^(?!.*checked)[^]*value="yes"/);
      assert.match((await boxOf({ 'mandate-answer': 'yes' })) ?? '', /checked/);
    });

    it('REQ-74: has the mention of calls beside the number that one may be known by', async () => {
      const html = await (await send(filled({ rights: [] }))).text();
      assert.match(html, /value="phone"[^]*L\. 223-2 du code de la consommation/);
    });

    it('names the trap to whoever filled it in, and shows it', async () => {
      const html = await (await send(filled({ website: 'https://x.test' }))).text();
      assert.match(html, /gestionnaire de mots de passe/);
      assert.doesNotMatch(html, /class="field trap"/);
    });

    it('keeps nothing that was filled in beside the case', async () => {
      const place = placeOf(
        await send(
          filled({
            person: 'Paul',
            'mandate-object': 'x',
            scope: 'general',
            executor: 'Léa',
            street: '1 rue X',
            identifier: 'C-10',
          }),
        ),
      );
      const reference = /DR-[\w-]+/.exec(place)?.[0];
      const { form } = (await (await collector.client.get(`/register/${reference}`)).json()) as {
        form: object;
      };
      assert.deepEqual(form, {
        rights: ['acces', 'portabilite'],
        capacity: 'self',
        answer: { by: 'email', email: 'anne@exemple.fr' },
        identifier: { type: 'customer', value: 'C-10' },
        details: { acces: 'Tout depuis 2024.' },
      });
    });

    it('takes what a page without referrer sends from its own origin, and nothing of strangers', async () => {
      const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
      placeOf(await send(filled({ identifier: 'C-11' }), own));
      placeOf(await send(filled({ identifier: 'C-12' }), {}, `/sites/exemple${PATH}`));
      for (const headers of [
        { origin: 'https://ailleurs.fr' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
      ] as Record<string, string>[])
        await problemOf(await send(filled({ identifier: 'C-13' }), headers), 403);
      await problemOf(await send(new URLSearchParams({ details: 'x'.repeat(40_000) })), 413);
    });

    it('does nothing to the register without the word of our own page', async () => {
      const reference = /DR-[\w-]+/.exec(placeOf(await send(filled({ identifier: 'C-14' }))))?.[0];
      const cookie = await signedIn(collector.client);
      const person = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' };
      const headers = { cookie, ...person };
      const fields = new URLSearchParams({ type: 'note', text: 'forged' });
      const path = `/register/${reference}`;
      const problem = await problemOf(await send(fields, headers, path), 403);
      assert.equal(problem.type, 'urn:limpide:problem:not-our-form');
      const page = await fetch(`${collector.client.base}${path}`, {
        headers: { cookie, accept: 'text/html' },
      });
      const guard = /name="guard" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      fields.set('guard', guard);
      for (const site of ['cross-site', 'same-site', 'none'])
        await problemOf(await send(fields, { ...headers, 'sec-fetch-site': site }, path), 401);
      await problemOf(await send(fields, { ...headers, 'sec-fetch-dest': 'empty' }, path), 401);
      assert.equal((await send(fields, headers, path)).status, 303);
      // A working day later the session is over, whatever word its page knew.
      clock.advance(8 * 3_600);
      await problemOf(await send(fields, headers, path), 401);
      const again = { ...headers, cookie: await signedIn(collector.client) };
      await problemOf(await send(fields, again, path), 403);
    });

    it('reports nothing as unexpected', () => assert.deepEqual(collector.unforeseen(), []));
  });
