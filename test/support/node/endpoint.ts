import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after } from 'node:test';
import {
  createApp,
  createLogger,
  makeCustomerToken,
  openDatabase,
  type Database,
} from '@limpide/collector';
import { prepareDatabase } from './prepared-database.js';

/** Something that stands between the page and the collector, and what it answers in its place. */
export type Fault =
  'gone' | 'silent' | { status: number; headers?: Record<string, string>; body?: string };

/** A request to the endpoint, whether the collector saw it or not. */
export interface Posted {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
  /** What answered. */
  by: 'collector' | Fault;
}

const TOKEN = 'jeton-des-essais-0123456789';
/** What the site's server shares with the collector, to sign who its customers are. */
const CHOICES_SECRET = 'secret-des-choix-des-essais-0123456789';

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** JSON as the elements post it, or the fields of a plain form. */
const bodyOf = (text: string, { headers }: IncomingMessage): Record<string, unknown> =>
  headers['content-type']?.includes('json')
    ? (JSON.parse(text) as Record<string, unknown>)
    : Object.fromEntries(new URLSearchParams(text));

let prepared: ReturnType<typeof prepareDatabase> | undefined;
let database: Promise<Database> | undefined;

after(async () => {
  await (await database)?.close();
  await (await prepared)?.remove();
});

/** The embedded database of this test file, in a folder of its own. */
const openOnce = (): Promise<Database> => {
  prepared ??= prepareDatabase();
  database ??= prepared.then(({ dataFolder }) => openDatabase({ dataFolder }));
  return database;
};

/**
 * The endpoint of a site: the real collector, behind a proxy that can fail in the ways that proxies
 * and networks fail. The sites of one test file share a database, and see their own rows.
 */
export class Endpoint {
  readonly posted: Posted[] = [];
  /** The texts behind the records, which the page posts where the collector asks for them. */
  readonly texts: Posted[] = [];
  /** Reads of a customer's choices, by their `Authorization` header. */
  readonly read: (string | undefined)[] = [];
  /** What happens to the next requests: `null` lets them through. */
  fault: Fault | null = null;

  /** Opens all of it, for the owner. */
  readonly token = TOKEN;
  readonly #site = `essai-${randomUUID()}`;

  #fetch: ((request: Request) => Response | Promise<Response>) | undefined;
  #origin = '';

  /** Opens the collector for the pages of this origin. */
  async open(origin: string, serverCookie = false): Promise<void> {
    const app = createApp({
      database: await openOnce(),
      sites: [{ id: this.#site, origins: [origin], serverCookie, choicesSecret: CHOICES_SECRET }],
      tokens: [TOKEN],
      logger: createLogger('error'),
    });
    this.#origin = origin;
    this.#fetch = (request) => app.fetch(request);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const text = await textOf(request);
    const { fault } = this;
    if (method === 'POST')
      (url.endsWith('/texts') ? this.texts : this.posted).push({
        path: url,
        headers: request.headers,
        body: bodyOf(text, request),
        by: fault ?? 'collector',
      });
    else if (url.endsWith('/choices')) this.read.push(request.headers.authorization);
    if (fault === 'gone') request.socket.destroy();
    // Held until the browser gives up.
    else if (fault === 'silent') return;
    else if (fault) {
      response.writeHead(fault.status, fault.headers);
      response.end(fault.body ?? '');
    } else await this.#ask(request, response, text);
  }

  /** The token of a customer of this site, as its server would sign it; it ends in an hour. */
  customerToken(sub: string, { seconds = 3600, secret = CHOICES_SECRET } = {}): string {
    const exp = Math.floor(Date.now() / 1000) + seconds;
    return makeCustomerToken(secret, { sub, exp, site: this.#site });
  }

  /** The mails that the collector has queued for an address, by template. */
  async mails(recipient: string): Promise<{ template: string; variables: { link: string } }[]> {
    return (await openOnce()).query(
      'SELECT template, variables FROM mails WHERE site = $1 AND recipient = $2 ORDER BY created_at',
      [this.#site, recipient],
    );
  }

  /** Every decision in the collector's database, as its owner reads them. */
  async stored(): Promise<Record<string, unknown>[]> {
    const answer = await this.#fetch?.(
      new Request(`${this.#origin}/privacy/decisions`, {
        headers: { authorization: `Bearer ${TOKEN}` },
      }),
    );
    if (!answer?.ok) throw new Error(`The collector answered ${answer?.status}`);
    const { decisions } = (await answer.json()) as { decisions: Record<string, unknown>[] };
    return decisions;
  }

  /** Every rights request in the collector's register, as its owner reads them. */
  async register(): Promise<Record<string, unknown>[]> {
    const answer = await this.#fetch?.(
      new Request(`${this.#origin}/privacy/register?state=all&limit=1000`, {
        headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/json' },
      }),
    );
    if (!answer?.ok) throw new Error(`The collector answered ${answer?.status}`);
    const { requests } = (await answer.json()) as { requests: Record<string, unknown>[] };
    return requests;
  }

  async #ask(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    if (!this.#fetch) {
      response.writeHead(404).end();
      return;
    }
    const answer = await this.#fetch(
      new Request(this.#origin + url, {
        method,
        headers: Object.entries(request.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]),
        ...(method === 'POST' ? { body } : {}),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
}
