import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

/** The text of one mail. `{{name}}` stands for a variable. */
export interface Template {
  subject: string;
  paragraphs: string[];
}

export type TemplateName = keyof typeof fr;

const languages: Record<string, Record<TemplateName, Template>> = { fr, en };

/** The text in a language (`fr`, `en-GB`), in French where there is none. */
export const templateOf = (name: TemplateName, lang: string): { lang: string } & Template => {
  const found = lang.split('-', 1)[0]?.toLowerCase() ?? '';
  const known = Object.hasOwn(languages, found) ? found : 'fr';
  return { lang: known, ...(languages[known] as Record<TemplateName, Template>)[name] };
};
