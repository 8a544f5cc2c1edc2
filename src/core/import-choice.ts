import type { PageInstance } from './instance.js';
import { readCookies } from './cookie.js';
import { addDuration } from './expiry.js';

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

/**
 * Readers by name in `consent.import`. Only a dated choice can be taken over: without its date
 * its end is unknown. The cookies of Klaro, tarteaucitron and Orejime carry none: their
 * visitors are asked again, and `limpide lint` says so (IMPORTABLE).
 */
const READERS: Record<string, (text: string, offered: string[]) => ForeignChoice | undefined> = {
  cc_cookie(text, offered) {
    const { categories, consentTimestamp, lastConsentTimestamp } = JSON.parse(
      text,
    ) as CookieConsent;
    const at = Date.parse(lastConsentTimestamp ?? consentTimestamp ?? '');
    if (!Array.isArray(categories) || !at) return;
    const granted = categories.map((name: string) => NAMES[name] ?? name);
    // A category that is absent was refused only if the tool offered it; of ours we cannot know
    // that, except where everything optional was refused.
    const nothing = categories.every((name) => /^necessary$|^essential$/.test(name));
    return {
      at,
      answers: Object.fromEntries(
        offered.filter((id) => nothing || granted.includes(id)).map((id) => [id, !nothing]),
      ),
    };
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
        found = READERS[name]?.(text, offered);
      } catch {
        // Broken, or not what the tool writes.
      }
      const { at = 0, answers = {} } = found ?? {};
      const end = addDuration(
        at / 1000,
        config.consent?.lifetime ?? 'P6M',
        config.organisation.timeZone ?? 'Europe/Paris',
      );
      const now = consent.now();
      if (!Object.keys(answers).length || at > now || end * 1000 <= now) continue;
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
