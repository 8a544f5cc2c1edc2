import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { retentionSettings } from '@limpide/contract/retention-schema';
import type { About } from '../sites/sites.js';

const text = v.pipe(v.string(), v.trim(), v.regex(/^[^\p{Cc}\p{Cs}]{1,300}$/u));
const localised = v.union([text, v.record(v.string(), text)]);
const named = v.pipe(
  v.array(v.unknown()),
  v.transform((entries) => {
    const one = v.object({ id: text, title: localised });
    const known = entries.filter((entry) => v.is(one, entry)) as v.InferOutput<typeof one>[];
    return Object.fromEntries(known.map(({ id, title }) => [id, title]));
  }),
);

/** What could end a declaration, open an address or a string is no colour. */
const colour = v.pipe(v.string(), v.regex(/^[#a-z0-9 ,.%/()-]{1,80}$/i), v.regex(/^(?!.*url)/i));
const colours = {
  accent: v.optional(v.fallback(v.optional(colour), undefined)),
  surface: v.optional(v.fallback(v.optional(colour), undefined)),
  text: v.optional(v.fallback(v.optional(colour), undefined)),
};

/** Of the page's configuration only what pages and mails show; everything else is the page's. */
const configuration = v.object({
  organisation: v.optional(
    v.object({
      name: v.optional(text),
      email: v.optional(text),
      address: v.optional(
        v.union([
          text,
          v.object({
            street: v.optional(text),
            postalCode: v.optional(text),
            city: v.optional(text),
            country: v.optional(text),
          }),
        ]),
      ),
    }),
  ),
  locale: v.optional(text),
  fallbackLocale: v.optional(text),
  purposes: v.optional(named),
  newsletter: v.optional(
    v.object({ lists: v.optional(named), openTrackingPurpose: v.optional(localised) }),
  ),
  policy: v.optional(v.object({ url: v.optional(text) })),
  theme: v.optional(v.object({ ...colours, dark: v.optional(v.object(colours)) })),
  /** What the policy tells people, and the collector therefore obeys. */
  retention: v.optional(retentionSettings),
});

const inOneLine = (address: string | Record<string, string | undefined> | undefined) =>
  typeof address === 'object'
    ? [address['street'], [address['postalCode'], address['city']].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', ') || undefined
    : address;

/**
 * Reads a site's `limpide.json`.
 * @throws Error saying what is wrong with the file
 */
export function readAbout(file: string, origin: string | undefined): About {
  const source = readFileSync(file, 'utf8');
  const parsed = v.safeParse(configuration, JSON.parse(source.replace(/^\uFEFF/, '')));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'configuration'}: expected ${issue.expected}`);
  }
  const { organisation, locale, fallbackLocale, purposes, newsletter, policy, theme, retention } =
    parsed.output;
  const url = policy?.url;
  return {
    organisation: organisation?.name,
    email: organisation?.email,
    address: inOneLine(organisation?.address),
    policyUrl: url && URL.canParse(url, origin) ? new URL(url, origin).href : undefined,
    locale,
    fallbackLocale,
    purposes,
    lists: newsletter?.lists,
    openTrackingPurpose: newsletter?.openTrackingPurpose,
    theme,
    retention: retention ?? {},
    source,
  };
}
