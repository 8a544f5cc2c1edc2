import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { demo, TOKEN } from './demo.js';
import { poll } from './poll.js';

const page = async (url: string, init: RequestInit = {}) =>
  (await fetch(url, { ...init, headers: { accept: 'text/html', ...init.headers } })).text();

test('a sign-up of the demonstration leads to a mail, its link to a subscription', async () => {
  const email = 'anne@exemple.fr';
  const sent = await page(`${demo.origin}/privacy/newsletter`, {
    method: 'POST',
    headers: { origin: demo.origin },
    body: new URLSearchParams({
      email,
      newsletter: 'true',
      list: 'actualites',
      lang: 'fr',
      'event-id': randomUUID(),
    }),
  });
  assert.match(sent, /Vérifiez votre messagerie/);
  // Whose page it is, by the configuration of the site.
  assert.match(sent, /<title>[^<]* – Softsystems<\/title>/);
  assert.ok(sent.includes('49 rue Voltaire, 92300 Levallois-Perret'));

  const mail = await poll(
    'the mail',
    () => demo.mailbox.mails.find(({ to }) => to === email),
    30_000,
  );
  assert.equal(mail.from, 'Softsystems <contact@softsystems.ai>');
  assert.equal(mail.to, email);
  for (const part of [mail.text, mail.html])
    assert.ok(part.includes('49 rue Voltaire') && part.includes('/confidentialite'), part);
  const link = /href="([^"]+\/newsletter\/confirm\/[^"]+)"/.exec(mail.html)?.[1] ?? '';
  assert.ok(link.startsWith(demo.origin), link);
  const confirm = await page(link);
  assert.match(confirm, /Liste[^<]*ses actualités/);
  assert.match(await page(link, { method: 'POST' }), /Votre inscription est confirmée/);

  const answer = await fetch(`${demo.origin}/privacy/newsletter/subscribers`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  const subscribers = (await answer.json()) as { email: string; state: string }[];
  assert.equal(subscribers.find((one) => one.email === email)?.state, 'confirmed');
  // And on the page that anybody can look at.
  assert.match(await page(`${demo.origin}/messagerie`), /Messagerie de démonstration/);
  const kept = (await (await fetch(`${demo.origin}/messagerie.json`)).json()) as { to: string }[];
  assert.equal(kept.filter(({ to }) => to === email).length, 1);
});
