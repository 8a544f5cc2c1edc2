import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createApp } from '../src/server/app.js';
import { createLogger, openDatabase, type Database } from '../src/index.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { Sites } from '../src/sites/sites.js';
import { deliverWebhooks } from '../src/webhooks/deliver.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { Person, SECRET, type World } from './support/objecting-world.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { startWebhookServer } from './support/webhook-server.js';

const HOOK_SECRET = 'the-secret-of-webhooks-for-tests-only';
const lists = ['newsletter', 'actualites', 'clients'];

/** What the person has said, and hence where they may be written to. */
class Word {
  #everything = false;
  #lists = new Set<string>();
  #own = new Set<string>();

  no(list?: string): void {
    if (list === undefined) {
      this.#everything = true;
      this.#own.clear();
    } else {
      this.#lists.add(list);
      this.#own.delete(list);
    }
  }

  yes(list: string): void {
    this.#own.add(list);
    this.#lists.delete(list);
  }

  permits(list: string): boolean {
    return this.#own.has(list) || (!this.#everything && !this.#lists.has(list));
  }
}

const list = fc.constantFrom(...lists);
const doors = [
  ...['form', 'withdrawal', 'plain', 'hand', 'all-choices', 'soft-choices', 'page', 'suppression'],
] as const;
const comesIn = fc.oneof(
  fc.record({ act: fc.constant('import' as const), list, soft: fc.boolean() }),
  fc.record({ act: fc.constant('sign-up' as const), list }),
);
const says = fc.oneof(
  fc.record({ act: fc.constant('no' as const), door: fc.constantFrom(...doors), list }),
  fc.record({
    act: fc.constant('no to a list' as const),
    door: fc.constantFrom('header' as const, 'page' as const, 'suppression' as const),
    list,
  }),
);
const step = fc.oneof(
  { weight: 4, arbitrary: comesIn },
  { weight: 3, arbitrary: says },
  fc.record({ act: fc.constant('at once' as const), comesIn, says }),
  fc.record({ act: fc.constant('confirm' as const), which: fc.nat(5) }),
  fc.record({ act: fc.constant('choose' as const), isLate: fc.boolean() }),
  fc.record({ act: fc.constant('again' as const), which: fc.nat(20) }),
  fc.record({
    act: fc.constant('deliver' as const),
    answers: fc.array(fc.constantFrom(204, 500), { maxLength: 3 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Said = typeof says extends fc.Arbitrary<infer Value> ? Value : never;
type Came = typeof comesIn extends fc.Arbitrary<infer Value> ? Value : never;

for (const [name, makeDatabase] of databases)
  describe(`what leaves after an objection, on ${name}`, () => {
    const clock = new ScriptedClock();
    const logger = createLogger('silent');
    let made: TestDatabase;
    let database: Database;
    let hook: Awaited<ReturnType<typeof startWebhookServer>>;
    let world: World;
    let sites: Sites;
    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      hook = await startWebhookServer();
      const site = {
        id: 'exemple',
        origins: [ORIGIN],
        name: 'Exemple',
        choicesSecret: SECRET,
        webhook: { url: hook.url, secret: HOOK_SECRET },
      };
      sites = new Sites([site]);
      const signer = createSigner(database, 's'.repeat(32));
      const app = createApp({
        database,
        sites: [site],
        tokens: [TOKEN],
        logger,
        now: clock.now,
        signer,
        canMail: true,
      });
      world = { app, database, signer, site, clock };
    });
    after(async () => {
      await hook.stop();
      await database.close();
      await made.remove();
    });

    const play = async (steps: readonly Step[]) => {
      const person = new Person(world);
      const word = new Word();
      let links: { list: string; link: string; isVoid: boolean }[] = [];
      let objectedAt = clock.now();

      const comes = async (came: Came) => {
        if (came.act === 'import')
          return person.import(came.list, came.soft ? 'soft-opt-in' : 'consent');
        const link = await person.signUp(came.list);
        if (link !== undefined && !links.some((one) => one.link === link))
          links.push({ list: came.list, link, isVoid: false });
      };
      /** Says no; resolves to what it was to: a list, everything, or nothing for want of a link. */
      const goes = async (said: Said): Promise<{ list?: string } | undefined> => {
        const { list } = said;
        if (said.act === 'no to a list') {
          if (said.door === 'suppression') await person.suppressed(list);
          else {
            const fields: Record<string, string> =
              said.door === 'page' ? { stop: 'list' } : { 'List-Unsubscribe': 'One-Click' };
            if (!(await person.byLink(list, fields))) return undefined;
          }
          return { list };
        }
        const off = { email: false, sms: false };
        if (said.door === 'form') await person.ask('opposition-prospection');
        if (said.door === 'withdrawal') await person.ask('retrait-consentement');
        if (said.door === 'plain') await person.askPlainly();
        if (said.door === 'hand') await person.enteredByHand();
        if (said.door === 'suppression') await person.suppressed();
        if (said.door === 'all-choices') await person.choose(off, { action: 'object-all' });
        if (said.door === 'soft-choices')
          await person.choose(off, { basis: { email: 'soft-opt-in', sms: 'consent' } });
        if (said.door === 'page' && !(await person.byLink(list, { stop: 'all' }))) return undefined;
        return {};
      };
      const note = (said: { list?: string } | undefined, mayHaveCome?: string) => {
        if (!said) return;
        word.no(said.list);
        objectedAt = clock.now();
        for (const one of links)
          if (said.list === undefined || said.list === one.list) one.isVoid = true;
        // Sent at the same moment: it may have been taken after.
        if (mayHaveCome !== undefined) links = links.filter(({ link }) => link !== mayHaveCome);
      };
      const take = async (one: Step): Promise<void> => {
        if (one.act === 'import' || one.act === 'sign-up') return comes(one);
        if (one.act === 'no' || one.act === 'no to a list') {
          const said = await goes(one);
          note(said);
          if (said)
            for (const waits of await person.waiting())
              assert.ok(said.list !== undefined && said.list !== waits, `${waits} waits`);
          return undefined;
        }
        if (one.act === 'at once') {
          const [, said] = await Promise.all([comes(one.comesIn), goes(one.says)]);
          return note(said, one.comesIn.act === 'sign-up' ? links.at(-1)?.link : undefined);
        }
        if (one.act === 'confirm') {
          const asked = links[one.which];
          if (!asked) return undefined;
          const isOpen = await person.confirm(asked.link);
          assert.ok(!(isOpen && asked.isVoid), 'a link from before the objection opens');
          if (!isOpen) return undefined;
          word.yes(asked.list);
          assert.ok((await person.exported()).includes(asked.list), 'a yes counts');
          return undefined;
        }
        if (one.act === 'choose') {
          const wasOn = await person.shownOn();
          const occurredAt = new Date(objectedAt.valueOf() - 60_000).toISOString();
          await person.choose({ email: true }, one.isLate ? { occurredAt } : {});
          if (!one.isLate && !wasOn) word.yes('newsletter');
          return undefined;
        }
        if (one.act === 'again') {
          await person.sent[one.which]?.();
          return undefined;
        }
        hook.answers.push(...one.answers);
        const from = hook.received.length;
        await deliverWebhooks(database, sites, logger, clock.now);
        for (const { body } of hook.received.slice(from)) {
          const { type, data } = JSON.parse(body) as {
            type: string;
            data: { email?: string; list?: string; state?: unknown };
          };
          if (data.email === person.email && type !== 'newsletter.withdrawn')
            assert.ok(word.permits(data.list ?? ''), `${type} for ${data.list} left`);
        }
      };
      for (const one of steps) {
        clock.advance(2 * 3600);
        await take(one);
        for (const exported of await person.exported())
          assert.ok(word.permits(exported), `${exported} after ${one.act}`);
      }
    };

    it('REQ-73: is nothing, until they themselves opt in again, whatever the doors and their order', async () => {
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), play), {
        numRuns: 40,
      });
    });
  });
