import type { PageInstance } from './instance.js';
import { readCookies } from './cookie.js';
import { addDuration, PARIS } from './expiry.js';

/** A choice found elsewhere: when it was made (ms), and what it says of names that are its own. */
interface ForeignChoice {
  at: number;
  /** Every name that it knows, with its answer. */
  answers: Record<string, boolean>;
}

/**
 * Names that other tools give to our purposes. A name that stands for two of ours, or for none, is
 * left out: what it answered is asked again.
 */
const NAMES: Record<string, string> = {
  analytics: 'audience-advanced',
  statistics: 'audience-advanced',
  measurement: 'audience-advanced',
  ads: 'advertising',
  advertisement: 'advertising',
  marketing: 'advertising',
  targeting: 'advertising',
  personalization: 'personalisation',
  preferences: 'personalisation',
  video: 'media',
  videos: 'media',
};

interface CookieConsent {
  categories?: unknown;
  consentTimestamp?: string;
  lastConsentTimestamp?: string;
}

/** Fides 2 (github.com/ethyca/fides, clients/fides-js/src/lib/cookie.ts, read on 27 November 2026). */
interface FidesConsent {
  consent: Record<string, unknown>;
  identity?: { external_id?: string };
  fides_meta: { consentMethod?: string; updatedAt?: string };
  fides_string?: string;
  non_applicable_notice_keys?: string[];
}

/** JSON, as it is, in base 64, or compressed: Fides has an option for each. */
async function fidesText(text: string): Promise<string> {
  if (text.startsWith('{')) return text;
  const [, packed] = text.split('gzip:');
  const bytes = atob((packed ?? text).replace(/-/g, '+').replace(/_/g, '/'));
  if (!packed) return bytes;
  const stream = new Blob([Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/**
 * What a list of granted categories says. One that is absent was refused only if the tool offered it;
 * of ours we cannot know that, except where everything optional was refused.
 */
function answersOf(categories: string[], offered: string[]): Record<string, boolean> {
  const granted = categories.map((name) => NAMES[name] ?? name);
  const nothing = categories.every((name) => /^necessary$|^essential$/.test(name));
  return Object.fromEntries(
    offered.filter((id) => nothing || granted.includes(id)).map((id) => [id, !nothing]),
  );
}

type Reader = (
  text: string,
  offered: string[],
) => ForeignChoice | undefined | Promise<ForeignChoice | undefined>;

/**
 * Readers by name in `consent.import`. Only a dated choice can be taken over: without its date
 * its end is unknown. The cookies of Klaro, tarteaucitron and Orejime carry none: their
 * visitors are asked again, and `limpide lint` says so (IMPORTABLE). c15t 2 as its package writes it
 * (npm c15t 2.2.1, read on 27 November 2026).
 */
const READERS: Record<string, Reader> = {
  async fides_consent(text, offered) {
    const { consent, identity, fides_meta, fides_string, non_applicable_notice_keys } = JSON.parse(
      await fidesText(text),
    ) as FidesConsent;
    // Any other way of consenting is no answer of a person's to a question; an identity given later
    // renews the date; a TCF string says more than its notices.
    const { consentMethod = '', updatedAt = '' } = fides_meta;
    if (!/^(accept|reject|save)$/.test(consentMethod) || identity?.external_id || fides_string)
      return;
    const said = Object.entries(consent)
      .filter(([name]) => !non_applicable_notice_keys?.includes(name))
      .flatMap(([name, value]) => {
        const yes = value === true || value === 'opt_in';
        return yes || value === false || value === 'opt_out'
          ? [[NAMES[name] ?? name, yes] as const]
          : [];
      });
    // Two notices that stand for one purpose of ours, and differ, are no answer to it.
    const clear = said.filter(
      ([id, yes]) => offered.includes(id) && !said.some(([as, no]) => as === id && no !== yes),
    );
    return { at: Date.parse(updatedAt), answers: Object.fromEntries(clear) };
  },
  /** `c.<category>:1` for each yes, and `i.t`, the date in milliseconds; a no is not written. */
  c15t(text, offered) {
    const entries = new Map(text.split(',').map((pair) => pair.split(':') as [string, string]));
    if (![...entries.keys()].some((key) => key.startsWith('c.'))) return;
    const granted = [...entries].flatMap(([key, value]) =>
      key.startsWith('c.') && value === '1' ? key.slice(2) : [],
    );
    return { at: Number(entries.get('i.t')), answers: answersOf(granted, offered) };
  },
  cc_cookie(text, offered) {
    const { categories, consentTimestamp, lastConsentTimestamp } = JSON.parse(
      text,
    ) as CookieConsent;
    const at = Date.parse(lastConsentTimestamp ?? consentTimestamp ?? '');
    if (!Array.isArray(categories) || !at) return;
    return { at, answers: answersOf(categories as string[], offered) };
  },
};

/**
 * Takes over the choice that a visitor made through another tool, where it is unambiguous, dated,
 * and not yet six months old: it keeps its own date, and ends when it would have ended. True if
 * nothing is left to ask.
 */
export async function importChoice(instance: PageInstance): Promise<boolean> {
  const { config, consent } = instance;
  if (!config || !consent || consent.choice) return false;
  const offered = config.purposes.filter(({ basis }) => basis === 'consent').map(({ id }) => id);
  for (const name of config.consent?.import ?? [])
    for (const text of readCookies(name)) {
      let found: ForeignChoice | undefined;
      try {
        found = await READERS[name]?.(text, offered);
      } catch {
        // Broken, or not what the tool writes.
      }
      const { at = 0, answers = {} } = found ?? {};
      const end = addDuration(
        at / 1000,
        config.consent?.lifetime ?? 'P6M',
        config.organisation.timeZone ?? PARIS,
      );
      const now = consent.now();
      if (!Object.keys(answers).length || !at || at > now || end * 1000 <= now) continue;
      await instance.act(
        'import',
        { purposes: answers },
        { layer: 0, control: name },
        undefined,
        false,
        at,
      );
      return !consent.question().length;
    }
  return false;
}
