import { isObject } from '@limpide/contract/is-object';
import type { Change } from '../../effect.js';
import type { PageInstance } from '../../instance.js';
import type { GoogleInput, SentSignal, SignalInput, VendorName } from '../../signals/types.js';
import type { Granted, Vendor } from './vendors/vendor.js';
import { isMisnamed } from '../../signals/misnamed.js';
import { pushChoice } from './data-layer.js';
import { grantsOf } from './grants.js';
import { isHeld, stateOf } from './held.js';
import { otherPlatform } from './platforms.js';
import { VENDORS } from '../../signals/vocabulary.js';
import { clarity } from './vendors/clarity.js';
import { google } from './vendors/google.js';
import { matomo } from './vendors/matomo.js';
import { meta } from './vendors/meta.js';
import { microsoft } from './vendors/microsoft.js';
import { piano } from './vendors/piano.js';
import { tiktok } from './vendors/tiktok.js';
import { wordpress } from './vendors/wordpress.js';

const vendors: Record<VendorName, Vendor> = {
  google,
  microsoft,
  clarity,
  meta,
  tiktok,
  matomo,
  piano,
  wordpress,
};

const denied = new Set<VendorName>();
/** The last signal to each: the same is not sent twice. */
const last = new Map<VendorName, string>();

/** Every signal of this page, in order, for the inspector. */
export const sent: SentSignal[] = [];

function note(vendor: VendorName, call: SentSignal['call'], granted: Granted): void {
  sent.push({ vendor, call, granted, at: performance.now() });
}

/** Whether all services are known by now: until then a signal may have to be sent again. */
let isComplete = false;

/** Tells one vendor. A value that is neither `true` nor options denies: nothing is granted by mistake. */
function tellVendor(name: VendorName, { config, consent }: PageInstance, decided: boolean): void {
  const value: unknown = config?.signals?.[name];
  const vendor = vendors[name];
  if (!value || !config || !consent) return;
  // The catalogue's own is told by its service, which may be exempt.
  if (name === 'matomo' && config.services.some(({ use }) => use === name)) return;
  const options = (isObject(value) ? value : {}) as GoogleInput & SignalInput;
  if (!denied.has(name) && vendor.deny) {
    vendor.deny(options);
    note(name, 'deny', {});
  }
  denied.add(name);
  const known = (value === true || isObject(value)) && !otherPlatform();
  const granted = grantsOf(name, config, known ? consent.allowed : {}, options.types);
  const say = decided ? vendor.tell : vendor.open;
  const text = JSON.stringify(granted);
  if (!say || last.get(name) === text) return;
  last.set(name, text);
  say(granted);
  note(name, 'tell', granted);
}

let isBegun = false;

/** Once a page: another platform is stepped aside for, and an owner’s first visit names what is wrong. */
function begin({ config, consent, load }: PageInstance): void {
  isBegun = true;
  document.addEventListener('limpide-prompt', (event) => otherPlatform() && event.preventDefault());
  if (config && !consent?.choice && isMisnamed(config.signals, config.purposes))
    load('diagnosis').then((part) => part.diagnose(config.source, []), console.error);
}

/**
 * Tells everybody whom the configuration names what is allowed: at the start of a page without a
 * cause, then after each change with it. Until this has been done once, nothing that needs consent
 * or is exempt from it is allowed in the page (`Consent.waits`): a signal comes before all that it
 * governs. Where this cannot be had it stays so, and the next decision tries again.
 */
export function tell(instance: PageInstance, cause?: Change['cause']): Promise<void> | void {
  const { config, consent } = instance;
  if (!config || !consent) return;
  if (!cause && !isBegun) begin(instance);
  if (!isObject(config.signals)) return;
  const isFirst = consent.waits || isHeld(consent);
  consent.settle(false);
  for (const name of VENDORS)
    try {
      tellVendor(name, instance, !!cause || !!consent.choice);
    } catch (error) {
      // A function of the page's own: its failure does not prevent the other signals.
      console.error(`[limpide] signals.${name}:`, error);
    }
  consent.told = stateOf(consent);
  // What the catalogue says of services comes later, and may deny an exemption: told once it is there.
  if (!isComplete && config.services.some(({ use, purposes }) => use && !purposes)) {
    isComplete = true;
    void instance.ready.then(() => tell(instance));
  } else if (config.signals.dataLayer) pushChoice(consent);
  if (isFirst && !cause) for (const effect of instance.effects) void effect({ cause: null });
  if (consent.choice) return instance.gates?.scan(true);
}
