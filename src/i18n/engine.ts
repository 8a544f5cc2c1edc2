import { createInstance, type i18n } from 'i18next';
import type { Config } from '../core/types.js';
import { LANGUAGES } from './locale.js';
import { resources } from './resolved/resources.js';
import type { Translate } from './translate.js';

let engine: i18n | undefined;
let overrides: Config['messages'];

/** Ours, with the owner's words laid over them, text by text. */
async function load(language: string, namespace: string): Promise<void> {
  const file = resources[`${language}/${namespace}`];
  if (!engine || engine.hasResourceBundle(language, namespace)) return;
  const messages = file ? (await file()).default : {};
  engine.addResourceBundle(language, namespace, messages, true, true);
  const given = overrides?.[language]?.[namespace];
  if (given && typeof given === 'object')
    engine.addResourceBundle(language, namespace, given, true, true);
}

/**
 * The translator of the surfaces that need more than compiled messages: a private i18next, created
 * on first use. Resolves once the namespaces have arrived in the language. A key that is missing
 * comes back as it is.
 * @throws Error (rejects) if a file cannot be fetched; the next call tries again
 * @param namespaces names of locale files; the first is the default one
 * @param messages the owner's words (`config.messages`); those of the first call hold
 */
export async function loadTranslate(
  language: string,
  namespaces: string[],
  messages?: Config['messages'],
): Promise<Translate> {
  if (!engine) {
    engine = createInstance();
    overrides = messages;
    // Resolves in the same task: there is no backend, and initAsync is off.
    void engine.init({
      lng: language,
      fallbackLng: false,
      supportedLngs: [...LANGUAGES],
      initAsync: false,
      resources: {},
      // Texts are rendered as text, by Lit or textContent: escaping would show entities.
      interpolation: { escapeValue: false },
    });
  }
  await Promise.all(namespaces.map((namespace) => load(language, namespace)));
  return engine.getFixedT(language, namespaces) as unknown as Translate;
}
