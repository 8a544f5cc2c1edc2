import type { Organisation, Purpose, Service } from '../../../core/types.js';
import type { Facts, Processing, Text } from '../../facts.js';
import { inLanguage } from '../build.js';
import { parseInline } from '../inline.js';
import type { Block, Inline, Section } from '../types.js';

/** What the generated parts are made from: the configuration, the facts, and words. */
export interface PartContext {
  /** Language of the document. */
  language: string;
  t: (key: string, values?: Record<string, unknown>) => string;
  /** A text of the owner's in this language, variables in place; undefined where there is none. */
  say: (text: Text | undefined) => string | undefined;
  /** An ISO 8601 duration in words. */
  duration: (iso: string) => string;
  /** ISO 8601 life of a choice (`consent.lifetime`). */
  lifetime: string;
  organisation: Organisation;
  purposes: Purpose[];
  services: Service[];
  facts: Facts;
}

/** Puts variables, plurals and dates into a text of the owner's, which is in no locale file. */
export const sayWith =
  (t: PartContext['t'], organisation: Organisation) =>
  (text: string): string =>
    t('policy:~', { defaultValue: text, organisation });

/** The context of the generated parts: all that they are made from, and the owner's words with it. */
export function partContext(given: Omit<PartContext, 'say'>): PartContext {
  const say = sayWith(given.t, given.organisation);
  return {
    ...given,
    say: (text: Text | undefined) => {
      const found = inLanguage(text, given.language);
      return found ? say(found) : undefined;
    },
  };
}

/** Blocks in place, and sections below the section that asked for them. */
export interface Made {
  blocks: Block[];
  sections: Section[];
}

export type Part = (context: PartContext, only?: string[]) => Made;

export const made = (...blocks: Block[]): Made => ({ blocks, sections: [] });

/** The organisation's mail domain: only its own addresses become links. */
export const domainOf = ({ email }: Organisation): string | undefined => email?.split('@')[1];

/** Runs of a text made by us. */
export const runs = ({ organisation }: PartContext, text: string): Inline[] =>
  parseInline(text, domainOf(organisation));

export const paragraph = (context: PartContext, text: string): Block => ({
  type: 'paragraph',
  text: runs(context, text),
});

/** The owner's text, or the words that say that it is to be completed. Never invented. */
export const orMissing = (context: PartContext, text: Text | undefined): string =>
  context.say(text) ?? context.t('policy:missing');

/** The processing that a part is about: all, or those named. */
export const chosen = ({ facts }: PartContext, only?: string[]): Processing[] =>
  (facts.processing ?? []).filter(({ id }) => !only || only.includes(id));

/** A country by its code, in words: `FR` → "France". */
export function country({ language, t }: PartContext, code: string | undefined): string {
  if (!code) return t('policy:missing');
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A processing's name where only text can stand; its id where nobody has given one. */
export const titleOf = ({ say }: PartContext, { title, id }: Processing): string =>
  say(title) ?? id;

/** The first letter in capitals: texts of the owner's that begin a cell or a sentence. */
export const capitalised = (text: string): string =>
  text.replace(/^(\[?)(\p{Ll})/u, (_, bracket, letter) => bracket + letter.toUpperCase());
