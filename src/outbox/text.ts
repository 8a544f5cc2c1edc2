import type { Notice } from '@limpide/contract/envelope';
import type { Parts } from '../core/instance.js';

/**
 * Keeps the text behind a record until the endpoint that has asked for it has it. Its key is its hash,
 * so that it waits once, whatever names it; it goes beside the address that the record went to.
 */
export const sendText: Parts['text']['sendText'] = async (outbox, sent) => {
  const { url, body, credentials, text } = sent;
  const { notice, origin } = JSON.parse(body) as { notice: Notice; origin: string };
  const { textSha256: sha256, lang, version } = notice;
  if (!sha256 || !text) return;
  await outbox.add({
    eventId: sha256,
    url: url.replace(/[^/]*$/, 'texts'),
    body: JSON.stringify({ schema: 'limpide/1', sha256, lang, version, text, origin }),
    credentials,
  });
};
