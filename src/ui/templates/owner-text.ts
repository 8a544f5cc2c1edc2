import { textIn, type Locales, type TextInLanguage } from '@limpide/contract/localised-text';
import { html, type TemplateResult } from 'lit';

/** A text of the owner's as a surface in a language shows it, else ours, which is in that language. */
export const ownerText = (
  value: unknown,
  { config, language, ours = '' }: { config: Locales; language: string; ours?: string },
): TextInLanguage => textIn(value, language, config) ?? { text: ours, lang: language };

/** What the owner calls somebody or something: a name that stands alone is the same in all languages. */
export const ownerName = (
  value: unknown,
  { config, language, ours = '' }: { config: Locales; language: string; ours?: string },
): TextInLanguage =>
  typeof value === 'string' && value.trim()
    ? { text: value, lang: language }
    : ownerText(value, { config, language, ours });

/** A text that says which language it is in, where that is not its surface's (WCAG 3.1.2). */
export const textTemplate = (
  { text, lang }: TextInLanguage,
  language: string,
): string | TemplateResult => (lang === language ? text : html`<span lang=${lang}>${text}</span>`);
