import { createHash } from 'node:crypto';
import type { StoredText } from '../../src/texts/read-texts.js';
import { decisionBody, ORIGIN } from './bodies.js';
import type { TestCollector } from './collector.js';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A decision made on a text. */
export const decisionOn = (text: string, changes: Record<string, unknown> = {}) => {
  const body = decisionBody(changes);
  return { ...body, notice: { ...body.notice, textSha256: sha256Of(text) } };
};

/** A text as a page posts it. */
export const postedText = (text: string, changes: Record<string, unknown> = {}) => ({
  schema: 'limpide/1',
  sha256: sha256Of(text),
  lang: 'fr',
  version: '2018-11-20',
  text,
  origin: ORIGIN,
  ...changes,
});

export const postText = (collector: TestCollector, body: object): Promise<Response> =>
  collector.client.send(JSON.stringify(body), { origin: ORIGIN }, '/texts');

export const listTexts = async (collector: TestCollector): Promise<StoredText[]> =>
  ((await (await collector.client.get('/texts')).json()) as { texts: StoredText[] }).texts;
