import type { FormKind } from '../core/forms.js';
import { retryAfter } from './retry.js';

/** Above this many bytes browsers refuse `keepalive` (64 KiB for all requests in flight). */
const KEEPALIVE = 60_000;
const TIMEOUT = 10_000;
/** Statuses that pass: kept and sent again. */
const PASSING = [408, 409, 425, 429];

/** A final answer of the endpoint. */
export type FinalOutcome =
  | { status: 'delivered'; answer: Record<string, unknown>; code: number; problem?: undefined }
  | { status: 'rejected'; problem: Record<string, unknown>; code: number; answer?: undefined };

export type DeliveryOutcome = FinalOutcome | { status: 'waits'; after?: number; reason: string };

export interface OutgoingMessage {
  eventId: string;
  /** Absolute, or relative to the page. */
  url: string;
  body: string;
  credentials: RequestCredentials;
  /** A header that says who sends it, where the endpoint asks for one. */
  authorization?: string | undefined;
  /** What was shown, for an endpoint that asks for it. */
  text?: string | undefined;
  /** A form, of this kind: its outcome is shown to its author, even on a later page. */
  form?: FormKind;
}

/**
 * Posts one letter, once. Delivered means a JSON answer whose `eventId` is ours: the page of a
 * captive portal is not. Never rejects.
 */
export async function postMessage(
  { eventId, url, body, credentials, authorization }: OutgoingMessage,
  now: number,
): Promise<DeliveryOutcome> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': eventId,
        ...(authorization && { authorization }),
      },
      body,
      credentials,
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      keepalive: new TextEncoder().encode(body).length < KEEPALIVE,
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    return { status: 'waits', reason: String(error) };
  }
  const { status, ok } = response;
  if (!ok && (PASSING.includes(status) || status >= 500 || status < 400)) {
    const after = retryAfter(response.headers.get('Retry-After'), now);
    return { status: 'waits', reason: `${status}`, ...(after !== undefined && { after }) };
  }
  let answer: Record<string, unknown> | undefined;
  try {
    answer = await response.json();
  } catch {
    // Not JSON: judged below.
  }
  if (!ok) return { status: 'rejected', problem: answer ?? {}, code: status };
  return answer?.['eventId'] === eventId
    ? { status: 'delivered', answer, code: status }
    : { status: 'waits', reason: `${status}, but the answer is not the endpoint’s` };
}
