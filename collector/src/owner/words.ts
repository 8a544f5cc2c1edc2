import { languageOf } from '../rights/words.js';
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

export type OwnerWords = typeof fr;

const languages: Record<'fr' | 'en', OwnerWords> = { fr, en };

/** The texts of the owner's pages in a language, in French where there are none. */
export const ownerWords = (tag: string): OwnerWords => languages[languageOf(tag)];
