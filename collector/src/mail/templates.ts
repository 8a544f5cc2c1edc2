import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

/** A link, with what pressing it does. */
export interface Action {
  action: string;
  href: string;
}

/** The text of one mail. `{{name}}` stands for a variable. */
export interface Template {
  subject: string;
  paragraphs: (string | Action)[];
}

/** Not a mail: what every mail to a person ends with. */
export type TemplateName = Exclude<keyof typeof fr, 'foot'>;

const languages: Record<string, Record<TemplateName, Template>> = { fr, en };

/** The text in a language (`fr`, `en-GB`), in French where there is none. */
export const templateOf = (name: TemplateName, lang: string): { lang: string } & Template => {
  const found = lang.split('-', 1)[0]?.toLowerCase() ?? '';
  const known = Object.hasOwn(languages, found) ? found : 'fr';
  return { lang: known, ...(languages[known] as Record<TemplateName, Template>)[name] };
};

/** How a mail names what stands in its foot. */
export const footOf = (lang: string): { policy: string } => (lang === 'en' ? en : fr).foot;
