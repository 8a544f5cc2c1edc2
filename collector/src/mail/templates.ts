import { languageOf } from '../i18n/languages.js';
import { textsOf, type Texts } from '../i18n/texts.js';

/** A link, with what pressing it does. */
export interface MailAction {
  action: string;
  href: string;
}

/** The text of one mail. `{{name}}` stands for a variable. */
export interface MailTemplate {
  subject: string;
  paragraphs: (string | MailAction)[];
}

/** `foot` is not a mail: what every mail to a person ends with. */
export type TemplateName = Exclude<keyof Texts['mails'], 'foot'>;

/** The text in a language (`fr`, `en-GB`), in French where there is none. */
export const templateOf = (name: TemplateName, lang: string): { lang: string } & MailTemplate => ({
  lang: languageOf(lang),
  ...textsOf('mails', lang)[name],
});
