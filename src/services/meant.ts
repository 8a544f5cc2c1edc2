import { folded } from '@limpide/contract/folded';
import { nearest } from '@limpide/contract/nearest';
import { SERVICE_NAMES } from './service-names.js';

type ServiceName = (typeof SERVICE_NAMES)[number];

/** What people call a service, where that is far from its name here. */
const ALIASES: Record<string, ServiceName> = {
  'google-analytics': 'ga4',
  'google-analytics-4': 'ga4',
  analytics: 'ga4',
  gtag: 'ga4',
  'google-tag-manager': 'gtm',
  adwords: 'google-ads',
  doubleclick: 'floodlight',
  'campaign-manager': 'floodlight',
  facebook: 'facebook-embed',
  'facebook-pixel': 'meta-pixel',
  pixel: 'meta-pixel',
  meta: 'meta-pixel',
  fbq: 'meta-pixel',
  twitter: 'x-embed',
  'twitter-ads': 'x-ads',
  'twitter-pixel': 'x-ads',
  x: 'x-embed',
  linkedin: 'linkedin-insight',
  'bing-ads': 'microsoft-uet',
  bing: 'microsoft-uet',
  'microsoft-ads': 'microsoft-uet',
  'microsoft-advertising': 'microsoft-uet',
  uet: 'microsoft-uet',
  'microsoft-clarity': 'clarity',
  'at-internet': 'piano',
  xiti: 'piano',
  'piano-analytics': 'piano',
  mtm: 'matomo-tag-manager',
  piwik: 'matomo',
  'youtube-nocookie': 'youtube',
  maps: 'google-maps',
  osm: 'openstreetmap',
  captcha: 'recaptcha',
  cloudflare: 'turnstile',
  typekit: 'adobe-fonts',
  sendinblue: 'brevo-tracker',
  snapchat: 'snap-pixel',
};

/** Without capitals, accents, spaces and punctuation, as the names of the catalogue are written. */
const plain = (name: string) =>
  folded(name)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

/** The word of a list that was probably meant, if one is near. */
export function meantOf(word: string, words: readonly string[]): string | undefined {
  const name = plain(word);
  const same = words.find((each) => plain(each) === name);
  if (same || !name) return same;
  // Part of a name is nearer than any mistake in it; two letters are part of too many.
  const part = words.find(
    (each) =>
      name.length > 2 && (plain(each).startsWith(name) || name.startsWith(`${plain(each)}-`)),
  );
  return part ?? nearest(name, words, Math.max(word.length > 4 ? 2 : 1, name.length / 3));
}

/** The service of the catalogue that was probably meant. */
export const meantService = (name: string): string | undefined =>
  ALIASES[plain(name)] ?? meantOf(name, SERVICE_NAMES);

const asking = (near: string | undefined) => (near ? ` Did you mean “${near}”?` : '');

/** Says in the console that the catalogue has no such service, or a service no such options. */
export function explainService({
  use = '',
  options = {},
  accepts,
}: {
  use?: string;
  options?: object;
  accepts?: object;
}): void {
  if (!(SERVICE_NAMES as readonly string[]).includes(use))
    return console.error(
      `[limpide] “${use}” is not in the catalogue: denied.${asking(meantService(use))}`,
    );
  const names = Object.keys(accepts ?? {});
  for (const name of Object.keys(options))
    if (!names.includes(name))
      console.error(
        `[limpide] ${use}: options.${name} is unknown, and does nothing.${asking(meantOf(name, names))}`,
      );
}
