import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { english, french } from './navigation.mjs';
import { searchWords } from './search-words.mjs';

const below = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Letters without accents, lower case: « désactivé » is found by « desactive ». */
const processTerm = (term) =>
  term
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const repository = readdirSync(below('../../docs/decisions'))
  .filter((name) => /^\d/.test(name))
  .map((name) => name.replace('.md', ''));

export default defineConfig({
  title: 'Limpide',
  base: '/documentation/',
  // Made by `build/assemble.mjs`: what is written, what the repository has, what is generated.
  srcDir: '../.cache/documentation/pages',
  cacheDir: '../.cache/documentation/vitepress',
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('limpide-') } } },
  markdown: { languageAlias: { http: 'txt' } },
  themeConfig: {
    i18nRouting: false,
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { processTerm } },
        locales: { root: { translations: searchWords.fr }, en: { translations: searchWords.en } },
      },
    },
  },
  locales: {
    root: { label: 'Français', lang: 'fr', ...french() },
    en: { label: 'English', lang: 'en', ...english(repository) },
  },
});
