import { isLocalisedText, primaryOf, textsByLanguage } from '@limpide/contract/localised-text';
import { LANGUAGES, REVIEWED, WHOLE } from '../../core/resolved/words.js';
import type { Config } from '../../core/types.js';
import type { Finding, Subject } from './types.js';

/** Keys under which people are told something, in the configuration and in the policy file. */
const TEXTS = {
  config: /^(title|description|name|openTrackingPurpose)$/,
  policy:
    /^(title|description|basisDetail|data|source|consequence|name|purpose|recipient|details|start|duration|reason|logic|consequences|afterDeath|note|text|list|label|changes|summary)$/,
};

/** Keys where what stands alone is a name, an id or a duration: it lacks no language. */
const ALONE = /^(name|purpose|recipient|duration)$/;

/** What is no text of the owner's: names in law, options, and what a past version kept. */
const OTHERS = /^(controller|options|frozen|organisation|messages)$/;

interface OwnerText {
  file: Finding['file'];
  place: string;
  value: unknown;
  /** Languages that it is in; undefined where it is in none. */
  languages?: string[];
}

/** Every text under a node, lists entry by entry. */
function textsOf(
  node: unknown,
  at: { file: 'config' | 'policy' | 'version'; place: string; alone: string },
): OwnerText[] {
  const { file, place, alone } = at;
  const keys = TEXTS[file === 'config' ? 'config' : 'policy'];
  return Object.entries(Object(node) as object).flatMap(([key, value]: [string, unknown]) => {
    const below = { ...at, place: place ? `${place}.${key}` : key };
    if (OTHERS.test(key) || value === undefined || typeof value === 'boolean') return [];
    // A stored item is called as its program calls it.
    if (!keys.test(key) || (key === 'name' && place.includes('.storage.')))
      return typeof value === 'object' ? textsOf(value, below) : [];
    const entries = Array.isArray(value) ? value : [value];
    return entries.flatMap((each: unknown, i): OwnerText[] => {
      const text = {
        file,
        value: each,
        place: below.place + (Array.isArray(value) ? `.${i}` : ''),
      };
      if (typeof each === 'string' && each.trim())
        // Nor do paragraphs of a version: that it is whole in one language, its `language` says.
        return ALONE.test(key) || file === 'version'
          ? []
          : [{ ...text, languages: [primaryOf(alone)] }];
      return [{ ...text, languages: textsByLanguage(each).map(([tag]) => primaryOf(tag)) }];
    });
  });
}

/** The keys of a configuration under which an owner's texts stand, as the owner wrote them. */
function ownOf(config: Config): Record<string, unknown> {
  const { purposes, services, newsletter, choices } = JSON.parse(config.source) as Partial<
    Record<string, unknown>
  >;
  return { purposes, services, newsletter, choices };
}

const languagesIn = (texts: readonly OwnerText[]): string[] => [
  ...new Set(
    texts.filter(({ value }) => typeof value === 'object').flatMap(({ languages: of }) => of ?? []),
  ),
];

/**
 * The languages of ours that a configuration speaks of: its own where it names one that is there; else the one for
 * pages in others, and those that its texts and its words for ours are in. What else a page may be in,
 * it does not say.
 */
export function configuredLanguages(config: Config): string[] {
  const { locale, fallbackLocale = 'fr', messages = {} } = config;
  const own = textsOf(ownOf(config), { file: 'config', place: '', alone: 'fr' });
  const named =
    locale && LANGUAGES.includes(primaryOf(locale))
      ? [locale]
      : [fallbackLocale, ...Object.keys(messages), ...languagesIn(own)];
  const wanted = new Set(named.map(primaryOf));
  return LANGUAGES.filter((language) => wanted.has(language));
}

/** Our texts in a language that no native reader has reviewed: `locales/reviewed.json`. */
function unreviewed({ locale, fallbackLocale }: Config, language: string): Finding {
  const key = [locale, fallbackLocale].findIndex((tag) => tag && primaryOf(tag) === language);
  return {
    rule: 'language-unreviewed',
    file: 'config',
    place: ['locale', 'fallbackLocale'][key] ?? 'messages',
    values: { language },
  };
}

/** Languages that one text lacks while others have it, or that no surface is in; what is no text. */
export function languages({
  config,
  file,
  version,
}: Pick<Subject, 'config'> & Partial<Subject>): Finding[] {
  const alone = config.locale ?? 'fr';
  const texts = [
    ...textsOf(ownOf(config), { file: 'config', place: '', alone }),
    ...textsOf(file?.facts, { file: 'policy', place: 'facts', alone }),
    // A version that is in one language is never read in another.
    ...(version?.language ? [] : textsOf(version, { file: 'version', place: '', alone })),
  ];
  const byLanguage = texts.filter(({ value }) => typeof value === 'object');
  const all = new Set(languagesIn(texts));
  const ours = LANGUAGES.filter((each) => all.has(each));
  const finding = (rule: string, text: OwnerText, values: Record<string, string>): Finding => ({
    rule,
    place: text.place,
    file: text.file,
    values: { key: text.place, ...values },
  });
  const unused = [...all].filter((each) => !LANGUAGES.some((known) => known === each));
  return [
    ...texts
      .filter(({ file: of, value }) => of !== 'config' && !isLocalisedText(value))
      .map((text) => finding('text-shape', text, {})),
    ...texts.flatMap((text) => {
      // The policy is in whole languages alone.
      const read = text.file === 'config' ? ours : WHOLE;
      const missing = ours.filter((each) => read.includes(each) && !text.languages?.includes(each));
      return isLocalisedText(text.value) && missing.length
        ? [finding('text-language', text, { languages: missing.join(', ') })]
        : [];
    }),
    ...configuredLanguages(config)
      .filter((language) => !REVIEWED.includes(language))
      .map((language) => unreviewed(config, language)),
    ...unused.map((language) =>
      finding(
        'text-language-unused',
        byLanguage.find((text) => text.languages?.includes(language)) as OwnerText,
        { language, known: LANGUAGES.join(', ') },
      ),
    ),
  ];
}
