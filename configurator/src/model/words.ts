import en from '../../../locales/en/configurator.json';
import fr from '../../../locales/fr/configurator.json';

/** Languages that owners are spoken to in. */
export const LANGUAGES = ['fr', 'en'] as const;
export type OwnerLanguage = (typeof LANGUAGES)[number];

const TEXTS: Record<OwnerLanguage, typeof fr> = { fr, en };

/** A text with values in the place of `{{name}}`. */
export const filled = (text: string, values: Record<string, string | number> = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** The configurator's texts in one language. */
export class Words {
  readonly texts: typeof fr;

  constructor(readonly language: OwnerLanguage) {
    this.texts = TEXTS[language];
  }
}
