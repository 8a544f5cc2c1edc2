import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a page that is written for the site. */
export interface Sample {
  page: string;
  language: string;
  text: string;
}

const pagesOf = (language: string): string[] =>
  readdirSync(`${ROOT}documentation/${language}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `documentation/${language}/${name}`);

/** Pages that are written for the site; those of `docs/` have tests of their own. */
export const pages = ['fr', 'en'].flatMap(pagesOf);

/** Every block in these languages. */
export const samplesIn = (...languages: string[]): Sample[] =>
  pages.flatMap((page) =>
    [...readFileSync(ROOT + page, 'utf8').matchAll(/^```(\w*)\n([^]*?)\n```$/gm)]
      .map(([, language = '', text = '']) => ({ page, language, text }))
      .filter(({ language }) => languages.includes(language)),
  );
