import { languageOf } from '../rights/words.js';
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

export type Words = typeof fr;

const languages: Record<'fr' | 'en', Words> = { fr, en };

/** The texts of the newsletter in a language, in French where there are none. */
export const wordsOf = (tag: string): Words => languages[languageOf(tag)];
