import { setTimeout as wait } from 'node:timers/promises';

const retried = (status: number) => [408, 409, 425, 429].includes(status) || status >= 500;

/**
 * Posts a body as a page's outbox does: again and again, to any of the servers, until one answers
 * with its receipt. Resolves to how often it was sent.
 */
export async function deliverUntilAcknowledged(
  bases: readonly string[],
  body: { eventId: string },
  limit = 200,
): Promise<number> {
  for (let tries = 1; tries <= limit; tries += 1) {
    const base = bases[(tries + body.eventId.charCodeAt(0)) % bases.length];
    try {
      const answer = await fetch(`${base}/decisions`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': body.eventId },
        signal: AbortSignal.timeout(5000),
      });
      const text = await answer.text();
      if (answer.ok && (JSON.parse(text) as { eventId: string }).eventId === body.eventId)
        return tries;
      if (!retried(answer.status)) throw new Error(`${answer.status} ${text}`);
    } catch (error) {
      if (error instanceof Error && /^4\d\d /.test(error.message)) throw error;
    }
    await wait(Math.random() * 100);
  }
  throw new Error(`${body.eventId} was never acknowledged.`);
}
