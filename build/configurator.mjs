import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

/** Languages that its preview speaks; the configurator is for owners. */
const LANGUAGES = ['fr', 'en'];

/** Whether a part of the script tag is in none of the languages, or in one that is previewed. */
const isShown = (name) => {
  const [, language] = /\.([a-z]{2})[.-]/.exec(name) ?? [];
  return !language || LANGUAGES.includes(language);
};

/**
 * Makes the configurator: a page that works from a folder, without a server, and beside it the files of
 * `folder` as texts, for a preview made of what is installed. Classic scripts: a page opened from a disk
 * may load no module.
 * @param {string} folder where the script tag has been built
 */
export async function buildConfigurator(folder) {
  const out = 'dist/configurator';
  mkdirSync(out, { recursive: true });
  await build({ mode: 'configurator', logLevel: 'warn' });
  copyFileSync('configurator/index.html', `${out}/index.html`);
  const read = (name) => readFileSync(`${folder}/${name}`, 'utf8');
  const loader = read('limpide.js');
  if (/<\/script|<!--/i.test(loader)) throw new Error('limpide.js cannot stand in a page');
  const parts = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js') && name !== 'limpide.js' && isShown(name))
      .sort()
      .map((name) => [name, read(name)]),
  );
  writeFileSync(
    `${out}/preview-parts.js`,
    `globalThis.limpideShipped=${JSON.stringify({ loader, parts })};\n`,
  );
}
