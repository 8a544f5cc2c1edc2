import { createInstance } from 'i18next';
import type cli from '@limpide/locales/fr/cli.json';
import type evidence from '@limpide/locales/fr/collector/evidence.json';
import type answers from '@limpide/locales/fr/collector/answers.json';
import type figures from '@limpide/locales/fr/collector/figures.json';
import type mails from '@limpide/locales/fr/collector/mails.json';
import type newsletter from '@limpide/locales/fr/collector/newsletter.json';
import type owner from '@limpide/locales/fr/collector/owner.json';
import type pages from '@limpide/locales/fr/collector/pages.json';
import type proof from '@limpide/locales/fr/collector/proof.json';
import type rights from '@limpide/locales/fr/collector/rights.json';
import type periods from '@limpide/locales/fr/periods.json';
import type purposes from '@limpide/locales/fr/purposes.json';
import { languageOf, languages, readTexts, REFERENCE } from './languages.js';

/** Every text, by namespace; French says which there are. */
export interface Texts {
  answers: typeof answers;
  cli: typeof cli;
  evidence: typeof evidence;
  figures: typeof figures;
  mails: typeof mails;
  newsletter: typeof newsletter;
  owner: typeof owner;
  pages: typeof pages;
  proof: typeof proof;
  periods: typeof periods;
  purposes: typeof purposes;
  rights: typeof rights;
}

/** Keys that have a text for one and a text for more: `register.count`. */
type Plural<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Base}_other`
      ? Base
      : never
    : `${K}.${Plural<T[K]>}`;
}[keyof T & string];

const i18next = createInstance();
// Resolves in the same task: what there is to load is given here.
void i18next.init({
  lng: REFERENCE,
  fallbackLng: REFERENCE,
  supportedLngs: [...languages],
  initAsync: false,
  resources: Object.fromEntries(languages.map((language) => [language, readTexts(language)])),
  // Pages and mails escape whatever they show.
  interpolation: { escapeValue: false },
});

/** The texts of a namespace in a language (`fr`, `en-GB`), in French where there are none. */
export const textsOf = <N extends keyof Texts>(namespace: N, tag: string): Texts[N] =>
  [languageOf(tag), REFERENCE]
    .map((language) => i18next.getResourceBundle(language, namespace) as Texts[N] | undefined)
    .find((texts) => texts !== undefined) as Texts[N];

/**
 * Puts values where a text says `{{name}}`. One that is not given leaves nothing there, unless
 * `missing` says otherwise or throws.
 */
export function interpolate(
  text: string,
  values: Record<string, string | number>,
  missing: (name: string) => string = () => '',
): string {
  const options: object = {
    missingInterpolationHandler: (_: string, [, name = '']: RegExpExecArray) => missing(name),
  };
  return i18next.services.interpolator.interpolate(text, values, REFERENCE, options);
}

/**
 * A text with a count, in the language's plural form: `2 demandes`.
 * @param tag a language tag: `fr`, `en-GB`
 */
export const pluralText = <N extends keyof Texts>(
  namespace: N,
  key: Plural<Texts[N]>,
  count: number,
  tag: string,
): string => i18next.getFixedT(languageOf(tag), namespace)(key as string, { count });
