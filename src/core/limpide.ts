import type { Gates, MakeDecision, PageInstance, Load, Parts } from './instance.js';
import { readConfig } from './config.js';
import { Consent } from './consent.js';
import { createGates, rootsIn } from './gates.js';
import { hasLeftovers } from './leftovers.js';
import { loadElements } from './load-elements.js';
import { emit } from './events.js';
import { readLocal } from './local-storage.js';
import { createReopen } from './reopen.js';
import { REFERENCE, languageOf } from './resolved/words.js';
import { denyGoogle } from './signals/google.js';
import { PENDING_KEY } from './pending-decision.js';
import type { Config } from './types.js';
import { warn } from './warn.js';

declare const __VERSION__: string;

/**
 * Creates the page's instance: what is allowed, and the effects that follow. Until `configure` is
 * called, and permanently if the configuration is unusable, everything is denied. What only a person's
 * decision needs comes with the notice. `now` is in milliseconds.
 */
export function createLimpide(load: Load, now = Date.now): PageInstance {
  let settle: () => void;
  let notice: Parts['notice'] | undefined;
  let decision: Parts['decision'] | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const deciding = async () => {
    await instance.ready;
    if (rootsIn(document).some((root) => root.querySelector('[data-purpose]')))
      void instance.gates?.open();
    return (decision ??= await load('decision'));
  };
  /** What makes a decision, tried until it is there; a surface that waits for it says so. */
  const loadDecision = async () => {
    while (!decision) {
      const late = setTimeout(() => notice?.failed(), 4e3);
      try {
        await deciding();
      } catch (error) {
        warn(error);
        notice?.failed();
        await new Promise((resolve) => setTimeout(resolve, 5e3));
      }
      clearTimeout(late);
    }
  };
  let coming: Promise<void> | undefined;
  /**
   * In the same task once the part is there: a page may be left right after a click. Until then the
   * surface stays, and answers keep their order.
   */
  const act: MakeDecision = async (...how) => {
    if (!decision) await (coming ??= loadDecision());
    return decision?.decide(instance, ...how);
  };
  const reread = (cause: 'elsewhere' | 'expiry') =>
    deciding().then((part) => part.reread(instance, cause), warn);

  /** Waits for the expiry of the choice, while the page stays open. */
  const scheduleExpiry = () => {
    clearTimeout(timer);
    // Not a number where there is no choice, and then no wait either.
    const left = (instance.consent?.choice?.e as number) * 1e3 - now();
    // The longest delay that a timer holds is shorter than six months.
    if (left > 0)
      timer = setTimeout(
        () => (left > 2e9 ? scheduleExpiry() : reread('expiry')),
        Math.min(left, 2e9),
      );
  };

  const outbox = async (task: 'history' | 'forget' | 'record') =>
    (await load('outbox'))[task](instance);

  const instance: PageInstance = {
    ready: new Promise((resolve) => (settle = resolve)),
    version: __VERSION__,
    load,
    act,
    get decision() {
      return instance.consent?.decision() ?? null;
    },
    get locale() {
      return languageOf([
        instance.config?.locale ?? document.documentElement.lang,
        instance.config?.fallbackLocale,
        REFERENCE,
      ]);
    },
    allows: (id) => !!instance.consent?.allowed[id],
    when: (id) =>
      new Promise((resolve) => {
        const watch = () => instance.allows(id) && resolve();
        instance.effects.push(watch);
        watch();
      }),
    acceptAll: () => act('api', true),
    refuseAll: () => act('api', false),
    decide: (purposes, more) => act('api', { ...more, purposes }),
    withdraw: () => act('withdraw', false),
    deciding,
    async open(surface) {
      await instance.ready;
      notice = await load('notice', instance.locale);
      return notice.open(instance, surface);
    },
    close: () => notice?.close(),
    history: () => outbox('history') as Promise<object[]>,
    reset: () => outbox('forget') as Promise<void>,
    inspect: () => load('inspector').then((part) => part.inspect(instance)),
    effects: [() => (instance.gates as Gates).scan(true), scheduleExpiry],
    prompt() {
      const { consent } = instance;
      if (consent?.question()[0]) {
        // A page that asks by itself shows placeholders without waiting for us.
        (emit('limpide-prompt', null, true) ? instance.open('notice') : deciding()).catch(warn);
        // Where there is nothing to ask, nothing else would report unknown keys.
      } else if (consent && !consent.choice)
        void load('check').then((part) => part.inspect(instance), warn);
    },
    async configure(source) {
      const problems: string[] = [];
      const config = (instance.config = readConfig(source, problems));
      if (config) {
        if (problems[0])
          void load('diagnosis').then((part) => part.diagnose(source, problems), warn);
        denyGoogle(config.signals?.google);
        instance.consent = new Consent(config, now);
        instance.gates = createGates(instance);
        // Until they are sent, and permanently where they cannot be, what they govern is not allowed.
        const told = config.signals && load('signals').then((part) => part.tell(instance), warn);
        for (const effect of instance.effects) void effect({ cause: null });
        // Another tab has decided, or this page comes back as it was left.
        const follow = () => reread('elsewhere');
        const share = () => {
          try {
            (instance.tabs = new BroadcastChannel('limpide')).onmessage = follow;
          } catch {
            // Refused together with cookies in Firefox: then there is nothing to share either.
          }
        };
        // A channel that is open when a message comes puts the page out of the browser's memory.
        addEventListener('pagehide', () => instance.tabs?.close());
        addEventListener('pageshow', (event) => event.persisted && (share(), follow()));
        share();
        const reopen = createReopen(instance);
        // A page that changes without end, or fights us, is looked at a few times a second, and not watched
        // in between.
        const observer = new MutationObserver(() => {
          observer.disconnect();
          setTimeout(look, 250);
        });
        // The whole page, with its shadow roots, at its moments only: a change of it has no `type`.
        const look = (why?: { type?: string }) => {
          void (instance.gates as Gates).scan(why?.type);
          loadElements(instance);
          reopen();
          observer.observe(document, {
            childList: true,
            subtree: true,
            // The page may turn to another language.
            attributeFilter: ['lang'],
          });
        };
        for (const moment of ['DOMContentLoaded', 'load']) addEventListener(moment, look);
        look();
        if (config.services.some(({ use }) => use))
          await load('catalogue').then((part) => part.equip(instance), warn);
        // A choice is applied before it is announced; a part that hangs delays nothing for long.
        await Promise.race([
          told || (instance.consent.choice && instance.gates.scan()),
          new Promise((resolve) => setTimeout(resolve, 2e3)),
        ]);
        if (hasLeftovers(instance)) load('clear').then((part) => part.clearRefused(instance), warn);
      } else warn('Configuration: ' + (source.slice(0, 99) || 'none'));
      settle();
      emit('limpide-ready', { decision: instance.decision });
      instance.prompt();
      const objections = instance.consent?.objections;
      if (objections?.[0])
        deciding().then(
          (part) => part.keepObjections(objections, (config as Config).consent?.domain),
          warn,
        );
      if (readLocal(PENDING_KEY)) await outbox('record').catch(warn);
    },
  };
  return instance;
}
