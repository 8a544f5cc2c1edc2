import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProvenSubscriber } from '../src/kinds/sign-up/subscriber.js';
import type { WholeText } from '../src/texts/read-texts.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { linkIn, newsletterWorld } from './support/newsletter-world.js';
import { sha256Of } from './support/texts-world.js';

const authorization = `Bearer ${TOKEN}`;

/** What a page would post, with what a person has typed into it. */
const fieldsOf = (page: string, typed: Record<string, string>): URLSearchParams => {
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const decoded = (text: string) =>
    text
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return new URLSearchParams([
    ...hidden.map(([, name = '', value = '']): [string, string] => [name, decoded(value)]),
    ...Object.entries(typed),
  ]);
};

for (const [name, makeDatabase] of databases)
  describe(`the text of a page without script, on ${name}`, () => {
    const { app, send, post, signUp, mailsTo } = newsletterWorld(makeDatabase);
    const textOf = async (sha256: unknown): Promise<WholeText> => {
      const answer = await app().request(`/privacy/texts/${sha256}?site=exemple`, {
        headers: { authorization },
      });
      assert.equal(answer.status, 200, `the text ${sha256} is kept`);
      return (await answer.json()) as WholeText;
    };
    const noticesOf = async (email: string) => {
      const answer = await app().request('/privacy/newsletter/subscribers?site=exemple&state=all', {
        headers: { authorization },
      });
      const found = (await answer.json()) as ProvenSubscriber[];
      const events = found.find((one) => one.email === email)?.proof.events ?? [];
      return events.map(({ type, data }) => ({
        type,
        notice: data['notice'] as { textSha256: string; id: string } | undefined,
      }));
    };
    const sendForm = (path: string, body: URLSearchParams) =>
      app().request(`/privacy${path}`, {
        method: 'POST',
        body,
        headers: { origin: ORIGIN, accept: 'text/html' },
        redirect: 'manual',
      });

    it('REQ-53: is kept with a sign-up whose page says what it shows', async () => {
      const shown = 'J’accepte de recevoir la lettre.\r\nLire la politique.';
      const fields = { email: 'luc@taken.test', newsletter: 'yes', list: 'actualites', shown };
      assert.equal((await sendForm('/newsletter', new URLSearchParams(fields))).status, 200);
      const [first] = await noticesOf('luc@taken.test');
      const text = shown.replace('\r\n', '\n');
      assert.equal(first?.notice?.textSha256, sha256Of(text));
      const kept = await textOf(first?.notice?.textSha256);
      assert.equal(kept.text, text);
      assert.equal(kept.lang, 'fr');
    });

    it('REQ-53: is that of our own form where it was shown again, without what was typed', async () => {
      const wrong = { email: 'zoe@', newsletter: 'yes', list: 'actualites', website: '' };
      const again = await sendForm('/newsletter', new URLSearchParams(wrong));
      assert.equal(again.status, 400);
      const typed = { email: 'zoe@taken.test', newsletter: 'yes', website: '' };
      await sendForm('/newsletter', fieldsOf(await again.text(), typed));
      const [first] = await noticesOf('zoe@taken.test');
      const { text } = await textOf(first?.notice?.textSha256);
      assert.match(text, /J’accepte de recevoir/);
      assert.doesNotMatch(text, /zoe|Ne pas remplir|</);
    });

    it('REQ-53: is that of the page on which a sign-up is confirmed', async () => {
      const email = 'anne@taken.test';
      await signUp(signUpBody({ email }));
      const link = linkIn((await mailsTo(email))[0] ?? '', '/newsletter/confirm');
      const page = await (await send(link)).text();
      const fields = Object.fromEntries(fieldsOf(page, {}));
      assert.equal((await post(link, fields)).status, 200);
      const confirmed = (await noticesOf(email)).find(({ type }) => type === 'confirm');
      assert.equal(confirmed?.notice?.id, 'confirm');
      const { text, surface } = await textOf(confirmed?.notice?.textSha256);
      assert.equal(surface, 'confirm');
      assert.match(text, /Confirmer mon inscription/);
      assert.match(text, /Exemple/);
    });

    it('is not claimed where another page was shown than ours now', async () => {
      const email = 'ines@taken.test';
      await signUp(signUpBody({ email }));
      const link = linkIn((await mailsTo(email))[0] ?? '', '/newsletter/confirm');
      assert.equal((await post(link, { shown: 'f'.repeat(64) })).status, 200);
      const confirmed = (await noticesOf(email)).find(({ type }) => type === 'confirm');
      assert.ok(confirmed);
      assert.equal(confirmed.notice, undefined);
    });

    it('REQ-53: is kept with a rights request, without what was typed', async () => {
      const typed = {
        rights: 'acces',
        capacity: 'self',
        answer: 'email',
        email: 'paul@',
        'identifier-type': 'customer',
        identifier: 'C-7',
        details: 'Tout depuis 2024.',
        website: '',
        lang: 'fr',
      };
      const again = await sendForm('/rights-requests', new URLSearchParams(typed));
      assert.equal(again.status, 400);
      const corrected = fieldsOf(await again.text(), { ...typed, email: 'paul@taken.test' });
      assert.equal((await sendForm('/rights-requests', corrected)).status, 303);
      const list = await app().request('/privacy/texts?site=exemple', {
        headers: { authorization },
      });
      const { texts } = (await list.json()) as { texts: WholeText[] };
      const { text } = await textOf(texts.find(({ surface }) => surface === 'rights')?.sha256);
      assert.match(text, /Droit/);
      assert.doesNotMatch(text, /paul|C-7|2024/);
    });

    it('is offered by a page for a link of a mail, and changes nothing by being looked at', async () => {
      const email = 'nora@taken.test';
      await signUp(signUpBody({ email }));
      const link = linkIn((await mailsTo(email))[0] ?? '', '/newsletter/confirm');
      const first = await (await send(link)).text();
      assert.equal(await (await send(link)).text(), first);
      assert.match(first, /name="shown" value="[0-9a-f]{64}"/);
    });
  });
