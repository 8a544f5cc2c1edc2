import { readFileSync } from 'node:fs';
import { ALONE, languagesOf, wholeLanguagesOf } from './languages.mjs';

const whole = wholeLanguagesOf();

/** Services with code of their own, by the list of all; `facts.mjs` writes those told by data alone. */
const services = [
  ...readFileSync('src/services/list/index.ts', 'utf8').matchAll(/import\('\.\.\/([\w-]+)\.js'\)/g),
].map(([, name]) => name);

/**
 * Parts of the script-tag build that stand alone, by the name that the loader asks for, and the
 * modules they are. Alone, so that none of them brings what another needs: Lit above all.
 */
export const PARTS = {
  ...Object.fromEntries(
    [
      ...ALONE.flatMap((part) => languagesOf().map((language) => `${part}.${language}`)),
      ...languagesOf()
        .filter((language) => !whole.includes(language))
        .map((language) => `words.${language}`),
      'decision',
      'check',
      'import',
      'outbox',
      'text',
      'forget',
      'clear',
      'gates',
      'catalogue',
      'signals',
      'texts',
      'diagnosis',
      ...['default', 'compact', 'dsfr', 'contrast'].map((preset) => `theme.${preset}`),
    ].map((name) => [name, `entries/${name}`]),
  ),
  ...Object.fromEntries(services.map((name) => [`service.${name}`, `services/${name}`])),
};
