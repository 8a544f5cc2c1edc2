import assert from 'node:assert/strict';
import type { TestCollector } from './collector.js';
import { PATH, rightsBody, type RightsReceipt } from './rights-body.js';
import type { Entry } from './register-world.js';
import { signedIn } from './signed-in.js';

/** What a person does on the pages of answers, signed in. */
export function officer(collector: () => TestCollector) {
  let cookie = '';
  const client = () => collector().client;
  const signIn = async () => (cookie = await signedIn(client()));
  const request = async (form: object, changes = {}): Promise<string> => {
    const answer = await client().post(rightsBody({ ...form }, changes), {}, PATH);
    assert.equal(answer.status, 201, await answer.clone().text());
    return ((await answer.json()) as RightsReceipt).reference;
  };
  const addressOf = (reference: string, model: string) =>
    `${client().base}/register/${reference}/answers/${model}`;
  const open = (reference: string, model: string) =>
    fetch(addressOf(reference, model), {
      headers: { cookie, accept: 'text/html' },
      redirect: 'manual',
    });
  /** The fields as the page has them, unescaped. */
  const fieldsOf = async (reference: string, model: string): Promise<Record<string, string>> => {
    const answer = await open(reference, model);
    const page = await answer.text();
    assert.equal(answer.status, 200, page);
    const plain = (text = '') =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    const areas = [...page.matchAll(/name="(\w+)"[^>]*>\n([^<]*)<\/textarea/g)];
    const hidden = [...page.matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
    return Object.fromEntries([...areas, ...hidden].map(([, name, value]) => [name, plain(value)]));
  };
  const send = (reference: string, model: string, fields: Record<string, string>) =>
    fetch(addressOf(reference, model), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, accept: 'text/html', origin: new URL(client().base).origin },
      body: new URLSearchParams(fields),
    });
  /** Every gap that the fields beside the text do not fill, filled by hand. */
  const filled = (text: string) =>
    text.replace(/\[(à compléter|to be completed)(?!\s?: (la raison|the reason))[^\]]*\]/g, 'fait');
  const read = async (reference: string): Promise<Entry> =>
    (await client().get(`/register/${reference}`)).json() as Promise<Entry>;
  const last = async (reference: string) => (await read(reference)).events.at(-1);
  return { signIn, request, open, fieldsOf, send, filled, read, last };
}
