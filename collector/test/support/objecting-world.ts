import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { createApp } from '../../src/server/app.js';
import { makeCustomerToken } from '../../src/kinds/preferences/customer-token.js';
import type { Database } from '../../src/index.js';
import {
  importSubscribers,
  importSuppressions,
} from '../../src/kinds/sign-up/import-subscribers.js';
import { following } from '../../src/server/following.js';
import { readCsv } from '../../src/kinds/sign-up/read-csv.js';
import type { ProvenSubscriber } from '../../src/kinds/sign-up/subscriber.js';
import { unsubscribeToken } from '../../src/kinds/sign-up/unsubscribe-link.js';
import type { Signer } from '../../src/security/hmac-signer.js';
import type { Site } from '../../src/sites/sites.js';
import { ORIGIN } from './bodies.js';
import { TOKEN } from './collector.js';
import { choicesBody, signUpBody } from './newsletter-body.js';
import { keptForm, PATH, rightsBody } from './rights-body.js';
import type { ScriptedClock } from './scripted-clock.js';

export const SECRET = 'a-secret-of-the-owner-for-tests-only';

export interface World {
  app: ReturnType<typeof createApp>;
  database: Database;
  signer: Signer;
  site: Site;
  clock: ScriptedClock;
}

/** One person, all the doors they can say no by, and all the ways in which they may be put on a list. */
export class Person {
  readonly email = `${randomUUID()}@taken.test`;
  readonly customer = `C-${randomUUID()}`;
  /** What was sent, to be sent again. */
  readonly sent: (() => Promise<Response>)[] = [];

  constructor(readonly world: World) {}

  #post(path: string, body: { eventId: string }, token?: string): Promise<Response> {
    const send = () =>
      Promise.resolve(
        this.world.app.request(`/privacy${path}`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: {
            'content-type': 'application/json',
            origin: ORIGIN,
            'idempotency-key': body.eventId,
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
        }),
      );
    this.sent.push(send);
    return send();
  }

  #now = (): string => `${this.world.clock.now().toISOString().slice(0, 19)}Z`;

  #token(): string {
    const exp = Math.floor(this.world.clock.now().valueOf() / 1000) + 30 * 86_400;
    const { customer: sub, email } = this;
    return makeCustomerToken(SECRET, { sub, site: this.world.site.id, exp, email });
  }

  async import(list: string, basis: 'consent' | 'soft-opt-in'): Promise<void> {
    const { database, signer, site, clock } = this.world;
    const rows = readCsv(`email,list,date,proof\n${this.email},${list},2025-01-02,Case cochée`);
    const dependencies = { database, signer, basePath: '/privacy', now: clock.now };
    const { refused } = await importSubscribers(dependencies, site, basis, rows);
    assert.deepEqual(refused, []);
  }

  /** Signs up; the link that the mail has, where one was sent. */
  async signUp(list: string): Promise<string | undefined> {
    const answer = await this.#post('/newsletter', signUpBody({ email: this.email, list }));
    assert.equal(answer.status, 202, await answer.clone().text());
    const [mail] = await this.world.database.query<{ link: string }>(
      `SELECT variables->>'link' AS link FROM mails
       WHERE recipient = $1 AND template = 'newsletter-confirm' ORDER BY created_at DESC LIMIT 1`,
      [this.email],
    );
    return mail?.link.split('/').at(-1);
  }

  /** Presses the button of a link. Whether it still opens. */
  async confirm(link: string): Promise<boolean> {
    const path = `/privacy/newsletter/confirm/${link}`;
    return (await this.world.app.request(path, { method: 'POST' })).status === 200;
  }

  async choose(state: Record<string, boolean>, changes: Record<string, unknown> = {}) {
    const body = choicesBody(state, { occurredAt: this.#now(), ...changes });
    const answer = await this.#post('/choices', body, this.#token());
    assert.equal(answer.status, 201, await answer.clone().text());
  }

  async shownOn(): Promise<boolean> {
    const answer = await this.world.app.request('/privacy/choices', {
      headers: { authorization: `Bearer ${this.#token()}` },
    });
    return ((await answer.json()) as { state: Record<string, boolean> }).state['email'] === true;
  }

  async ask(right: string, form: Record<string, unknown> = {}): Promise<void> {
    const nothing = { identifier: undefined, details: undefined, motives: undefined };
    const answer = { by: 'email', email: this.email.toUpperCase() };
    const body = rightsBody({ ...nothing, rights: [right], answer, ...form });
    const { status } = await this.#post(PATH, body);
    assert.equal(status, 201);
  }

  async askPlainly(): Promise<void> {
    const body = new URLSearchParams({ rights: 'opposition-prospection', email: this.email });
    const headers = { origin: ORIGIN };
    const answer = await this.world.app.request(`/privacy${PATH}`, {
      method: 'POST',
      body,
      headers,
    });
    assert.equal(answer.status, 303);
  }

  async enteredByHand(): Promise<void> {
    const form = { ...keptForm(), rights: ['opposition-prospection'], details: undefined };
    const answer = await this.#post(
      '/register',
      {
        eventId: randomUUID(),
        channel: 'telephone',
        receivedAt: '2026-11-20',
        form: { ...form, identifier: { type: 'email', value: this.email } },
      } as { eventId: string },
      TOKEN,
    );
    assert.equal(answer.status, 201, await answer.clone().text());
  }

  /** By the link of a mail for a list, if they ever were on one. Whether they were. */
  async byLink(list: string, fields: Record<string, string>): Promise<boolean> {
    const { database, signer, app } = this.world;
    const [row] = await database.query<{ id: string }>(
      'SELECT id FROM subscriptions WHERE email = $1 AND list = $2',
      [this.email, list],
    );
    if (!row) return false;
    const path = `/privacy/newsletter/unsubscribe/${await unsubscribeToken(signer, row.id)}`;
    const body = new URLSearchParams(fields);
    assert.equal((await app.request(path, { method: 'POST', body })).status, 200);
    return true;
  }

  async suppressed(list?: string): Promise<void> {
    const { database, signer, site, clock } = this.world;
    const rows = readCsv(list ? `email,list\n${this.email},${list}` : `email\n${this.email}`);
    const dependencies = { database, signer, basePath: '/privacy', following, now: clock.now };
    const { imported } = await importSuppressions(dependencies, site, rows);
    assert.equal(imported, 1);
  }

  /** The lists on which a mailing tool would find them. */
  async exported(): Promise<string[]> {
    const { app, site } = this.world;
    const answer = await app.request(
      `/privacy/newsletter/subscribers?site=${site.id}&format=json`,
      { headers: { authorization: `Bearer ${TOKEN}` } },
    );
    const all = (await answer.json()) as ProvenSubscriber[];
    return all.filter(({ email }) => email === this.email).map(({ list }) => list);
  }

  /** The lists of which mails and notices wait to leave. */
  async waiting(): Promise<string[]> {
    const rows = await this.world.database.query<{ list: string }>(
      `SELECT list FROM subscriptions AS file JOIN mails
         ON mails.variables->>'subscription' = file.id::text WHERE file.email = $1
       UNION SELECT payload->'data'->>'list' FROM webhooks
         WHERE payload->'data'->>'email' = $1 AND payload->'data'->>'state' = 'confirmed'`,
      [this.email],
    );
    return rows.map(({ list }) => list);
  }
}
