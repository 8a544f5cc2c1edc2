import { readFileSync, readdirSync } from 'node:fs';

/** A text that people may read, and where it stands. */
export interface FrenchText {
  at: string;
  text: string;
}

const ROOTS = ['locales', 'demo'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => `${each.parentPath}/${each.name}`);

/** Every text of a value, with its path. */
const all = (value: unknown, at: string): FrenchText[] =>
  typeof value === 'string'
    ? [{ at, text: value }]
    : Object.entries(value ?? {}).flatMap(([key, each]) => all(each, `${at}.${key}`));

/** Texts given per language, wherever they stand. */
const under = (value: unknown, at: string): FrenchText[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) =>
        key === 'fr' ? all(each, `${at}.fr`) : under(each, `${at}.${key}`),
      )
    : [];

/** What a page shows: neither markup nor script. Text and the attributes that are read out. */
const ofPage = (source: string, at: string): FrenchText[] => {
  const page = source
    .replace(/<!--[^]*?-->|<script[^>]*>[^]*?<\/script>/g, '')
    .replaceAll('&nbsp;', '\u00a0');
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const said = [...page.matchAll(/\b(?:aria-label|title|alt|content)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  return [...page.split(/<[^>]*>/), ...said]
    .map((text) =>
      plain(text)
        .replace(/[ \n\t]+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .map((text) => ({ at, text }));
};

/**
 * Every French text of the tree: locale files of the pages, of the collector and of its mails, and
 * the demonstration. The policy of 2018 is a document of its time, quoted to the letter: not ours.
 */
export const frenchTexts = (): FrenchText[] =>
  ROOTS.flatMap(filesIn).flatMap((file) => {
    if (file.includes('2018-11-20')) return [];
    const read = () => readFileSync(file, 'utf8');
    if (/^locales\/fr\/.*\.json$/.test(file))
      // What only joins words, such as " et ", begins and ends with a space.
      return all(JSON.parse(read()), file).filter(({ text }) => !/^ \p{L}+ $/u.test(text));
    if (/^demo\/.*\.json$/.test(file)) return under(JSON.parse(read()), file);
    return /^demo\/site\/.*\.html$/.test(file) ? ofPage(read(), file) : [];
  });
