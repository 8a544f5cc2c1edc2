import type { Act, Host } from './instance.js';
import type { Load, Parts } from './parts.js';
import { readConfig } from './config.js';
import { Consent } from './consent.js';
import { createGates } from './effects/gates.js';
import { loadElements } from './elements.js';
import { emit } from './events.js';
import { showReopen } from './reopen.js';
import { defaultGoogle, updateGoogle } from './signals/google.js';
import { pendingKeys } from './stub.js';
import { followTabs } from './tabs.js';

declare const __VERSION__: string;

/**
 * The heart of Limpide: what is allowed, and what it opens in the page. Until `configure` is
 * called, and for good if the configuration is unusable, everything is denied. What only a person's
 * decision needs comes with the notice. `now` is in milliseconds.
 */
export function createLimpide(load: Load, now = Date.now): Host {
  let settle: () => void;
  let deciding: Parts['notice'] | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const watchers = new Set<() => void>();
  const withNotice = async () => {
    await host.ready;
    return (deciding ??= await load('notice'));
  };
  /** In the same task if the part is there: a page may be left right after a click. */
  const act: Act = (...decision) =>
    deciding ? deciding.decide(host, ...decision) : withNotice().then(() => act(...decision));
  const reread = (cause: 'elsewhere' | 'expiry') =>
    withNotice().then((part) => part.reread(host, cause));

  const host: Host = {
    ready: new Promise((resolve) => (settle = resolve)),
    version: __VERSION__,
    gpc: !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
    load,
    act,
    get decision() {
      return host.consent?.decision() ?? null;
    },
    get locale() {
      return /^en/.test(host.config?.locale ?? document.documentElement.lang) ? 'en' : 'fr';
    },
    allows: (id) => !!host.consent?.allowed[id],
    when: (id) =>
      new Promise((resolve) => {
        const watch = () => host.allows(id) && resolve();
        watchers.add(watch);
        watch();
      }),
    acceptAll: () => act('api', true),
    refuseAll: () => act('refuse-all', false),
    decide: (purposes, more) => act('api', { ...more, purposes }),
    withdraw: () => act('withdraw', false),
    open: async (surface) => (await withNotice()).open(host, surface),
    close: () => deciding?.close(),
    history: async () => (await load('outbox')).history(host),
    reset: async () => (await load('outbox')).forget(host),
    signal() {
      const { consent, config } = host;
      if (consent && config?.signals?.google) updateGoogle(consent);
    },
    apply() {
      host.gates?.scan();
      host.tools?.();
      for (const watch of watchers) watch();
    },
    watch() {
      clearTimeout(timer);
      const left = (host.consent?.choice?.e ?? 0) * 1e3 - now();
      // The longest delay that a timer holds is shorter than six months.
      if (left > 0)
        timer = setTimeout(
          () => (left > 2e9 ? host.watch() : reread('expiry')),
          Math.min(left, 2e9),
        );
    },
    prompt() {
      const { purposes, services } = host.consent?.question() ?? {};
      if ((purposes?.[0] || services?.[0]) && emit('limpide-prompt', null, true))
        void host.open('notice');
    },
    async configure(source) {
      const problems: string[] = [];
      const config = (host.config = readConfig(source, problems));
      const told = problems[0] && load('diagnosis').then((part) => part.diagnose(source, problems));
      if (!config) return host.fail('no JSON object');
      if (config.signals?.google) defaultGoogle();
      const consent = (host.consent = new Consent(config, now, host.gpc));
      host.gates = createGates(consent, async (element, show) =>
        (await load('embed')).hold(host, element, show),
      );
      if (consent.choice) host.signal();
      host.apply();
      host.watch();
      host.tell = followTabs(() => reread('elsewhere'));
      const reopen = showReopen(host);
      const look = () => {
        host.gates?.scan();
        loadElements(load);
        reopen();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
      loadElements(load);
      if (config.services.some(({ use }) => use)) await (await load('catalogue')).equip(host);
      await told;
      settle();
      emit('limpide-ready', { decision: host.decision });
      host.prompt();
      if (pendingKeys()[0]) await (await load('outbox')).record(host);
    },
    fail(reason) {
      console.error(`[limpide] Configuration: ${reason}. Everything stays denied.`);
      settle();
    },
  };
  return host;
}
