import { UsageError } from '../input/usage-error.js';
import type { Kind, Message } from './kinds.js';

/** What is posted, and how it differs from what a page posts. */
export interface Sending {
  method?: string;
  contentType?: string;
  /** The value of Idempotency-Key; null leaves it out. The eventId by default. */
  key?: string | null;
  /** The body as text, where it is not the message's JSON. */
  text?: string;
  headers?: Record<string, string>;
}

/** An answer, read whole; `status` 0 and the reason where there was none. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The members of a JSON object; undefined where the body is none. */
  json?: Record<string, unknown> | undefined;
}

const TIMEOUT = 20_000;
/** How often a client that is limited waits and tries again, and the longest that it waits, in s. */
const PATIENCE = 10;
const LONGEST = 120;

const objectIn = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

/** One address of an endpoint, as a page of an origin sees it. */
export class Endpoint {
  constructor(
    /** The base, without the kind. */
    readonly base: string,
    readonly kind: Kind,
    readonly origin: string,
    /** Of a customer, for choices. */
    readonly token: string | undefined,
    /** Told where the endpoint asks to be left alone for a while, in seconds. */
    readonly waiting: (seconds: number) => void,
  ) {}

  get url(): string {
    return `${this.base}/${this.kind}`;
  }

  /** Whether a browser asks the endpoint before it posts, and hides what it is not allowed to read. */
  get isCrossOrigin(): boolean {
    return new URL(this.base).origin !== this.origin;
  }

  /** Sends a message as a page does, less what is asked for. Never rejects. */
  async send(message: Message, sending: Sending = {}): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#ask(message, sending);
      if (answer.status !== 429 || tries > PATIENCE) return answer;
      const seconds = Math.min(LONGEST, Number(answer.headers.get('retry-after')) || 10);
      this.waiting(seconds);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  /** Rejects with a UsageError where nothing answers at all. */
  async reach(): Promise<void> {
    const { status, text } = await this.#ask({ eventId: '' }, { method: 'OPTIONS' });
    if (status === 0) throw new UsageError(`${this.url} cannot be reached: ${text}`);
  }

  async #ask(
    message: Message,
    { method = 'POST', contentType = 'application/json', key, text, headers }: Sending,
  ): Promise<Answer> {
    const idempotencyKey = key === undefined ? message.eventId : key;
    try {
      const response = await fetch(this.url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
        headers: {
          origin: this.origin,
          ...(method === 'OPTIONS' ? {} : { 'content-type': contentType }),
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...headers,
        },
        ...(['OPTIONS', 'GET'].includes(method) ? {} : { body: text ?? JSON.stringify(message) }),
      });
      const body = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text: body,
        json: objectIn(body),
      };
    } catch (error) {
      const { message: said, cause } = error as Error;
      const reason = (cause as { code?: string } | undefined)?.code ?? said;
      return { status: 0, headers: new Headers(), text: reason };
    }
  }
}
