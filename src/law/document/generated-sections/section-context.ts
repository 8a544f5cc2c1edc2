import { textIn, type Locales, type TextInLanguage } from '@limpide/contract/localised-text';
import type { Organisation, Purpose, Service } from '../../../core/types.js';
import type { Facts, Processing, LocalisedText } from '../../facts.js';
import type { CollectedData } from '../policy-file.js';
import { markedIn, parseInline } from '../inline.js';
import type { Block, Inline, Section } from '../types.js';

/** What the generated parts are made from: the configuration, the facts, and words. */
export interface SectionContext {
  /** Language of the document. */
  language: string;
  t: (key: string, values?: Record<string, unknown>) => string;
  /** What the configuration says of languages. */
  locales: Locales;
  /**
   * A text of the owner's, variables in place, marked where it is in another language (`inline.ts`);
   * undefined where there is none.
   */
  ownerText: (text: LocalisedText | undefined) => string | undefined;
  /** An ISO 8601 duration in words. */
  duration: (iso: string) => string;
  /** ISO 8601 life of a choice (`consent.lifetime`). */
  lifetime: string;
  organisation: Organisation;
  purposes: Purpose[];
  services: Service[];
  facts: Facts;
  /** What the site's pages send to a collector; absent where they send nothing. */
  collected?: CollectedData | undefined;
}

/** Puts variables, plurals and dates into a text of the owner's, which is in no locale file. */
export const ownerTextWith =
  (t: SectionContext['t'], organisation: Organisation) =>
  (text: string): string =>
    t('policy:~', { defaultValue: text, organisation });

/** A text as it is put among ours. */
const inContext = ({ language }: Pick<SectionContext, 'language'>, said: TextInLanguage): string =>
  said.lang === language ? said.text : markedIn(said.lang, said.text);

/** A text of the configuration's, which has no variables, else ours. */
export const configText = (
  context: SectionContext,
  text: LocalisedText | undefined,
  ours: string,
): string => {
  const found = textIn(text, context.language, context.locales);
  return found ? inContext(context, found) : ours;
};

/** Where only text can stand, and for names, which are the same in all languages: without a mark. */
export const unmarked = (
  { language, locales, t, organisation }: SectionContext,
  text: LocalisedText | undefined,
): string | undefined => {
  const found = textIn(text, language, locales)?.text;
  return found && ownerTextWith(t, organisation)(found);
};

/** A name of the owner's, or the words that say that it is to be completed. */
export const nameOf = (context: SectionContext, name: LocalisedText | undefined): string =>
  typeof name === 'string'
    ? (unmarked(context, name) ?? context.t('policy:missing'))
    : orMissing(context, name);

/** The context of the generated parts: all that they are made from, and the owner's words with it. */
export function sectionContext(given: Omit<SectionContext, 'ownerText'>): SectionContext {
  const ownerText = ownerTextWith(given.t, given.organisation);
  return {
    ...given,
    ownerText: (text: LocalisedText | undefined) => {
      const found = textIn(text, given.language, given.locales);
      return found && inContext(given, { ...found, text: ownerText(found.text) });
    },
  };
}

/** Blocks in place, and sections below the section that asked for them. */
export interface RenderedSection {
  blocks: Block[];
  sections: Section[];
}

export type SectionBuilder = (context: SectionContext, only?: string[]) => RenderedSection;

export const rendered = (...blocks: Block[]): RenderedSection => ({ blocks, sections: [] });

/** The organisation's mail domain: only its own addresses become links. */
export const domainOf = ({ email }: Organisation): string | undefined => email?.split('@')[1];

/** Runs of a text made by us. */
export const toInline = ({ organisation }: SectionContext, text: string): Inline[] =>
  parseInline(text, domainOf(organisation));

export const paragraph = (context: SectionContext, text: string): Block => ({
  type: 'paragraph',
  text: toInline(context, text),
});

/** The owner's text, or the words that say that it is to be completed. Never invented. */
export const orMissing = (context: SectionContext, text: LocalisedText | undefined): string =>
  context.ownerText(text) ?? context.t('policy:missing');

/** The processing that a part is about: all, or those named. */
export const chosenProcessing = ({ facts }: SectionContext, only?: string[]): Processing[] =>
  (facts.processing ?? []).filter(({ id }) => !only || only.includes(id));

/** A country by its code, in words: `FR` → "France". */
export function countryInWords({ language, t }: SectionContext, code: string | undefined): string {
  if (!code) return t('policy:missing');
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A processing's name where only text can stand; its id where there is none. */
export const titleOf = (context: SectionContext, { title, id }: Processing): string =>
  unmarked(context, title) ?? id;

/** The first letter in capitals: texts of the owner's that begin a cell or a sentence. */
export const capitalised = (text: string): string =>
  text.replace(/^(\[?)(\p{Ll})/u, (_, bracket, letter) => bracket + letter.toUpperCase());
