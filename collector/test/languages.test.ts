import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { check } from '../../build/locale-check.mjs';
import { generate, readLocales } from '../../build/messages.mjs';
import { tempFolder } from './support/temp-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the collector says in a new language, asked of a copy of its sources. */
const SCRIPT = `
  const { languageOf, languages, nameOfLanguage } = await import('./src/i18n/languages.ts');
  const { pluralText, textsOf } = await import('./src/i18n/texts.ts');
  const { inWords } = await import('./src/i18n/format.ts');
  const { renderMail } = await import('./src/mail/render.ts');
  const said = {
    languages, name: nameOfLanguage('sv'), mail: renderMail('test', 'sv-FI', { site: 'a' }),
    tags: ['sv-FI', 'fr-CA', 'en-GB', 'it', '__proto__'].map((tag) => languageOf(tag)),
    day: inWords('2027-01-25', 'sv'),
    counts: [0, 1, 2].map((count) => pluralText('owner', 'home.open', count, 'sv')),
    purpose: textsOf('purposes', 'sv').necessary.title,
  };
  console.log(JSON.stringify(said));`;

/** For `JSON.stringify`: vowels of a text, outside variables and addresses, become other letters. */
const otherwise = (_: string, value: unknown) =>
  typeof value === 'string'
    ? value.replace(
        /{{[^}]*}}|\]\([^)]*\)|https?:\S+|[aeioO]/g,
        (found) => ({ a: 'ä', e: 'ë', i: 'ï', o: 'ö', O: 'Ö' })[found] ?? found,
      )
    : value;

interface Said {
  languages: string[];
  name: string;
  mail: { text: string; html: string };
  tags: string[];
  day: string;
  counts: string[];
  purpose: string;
}

describe('a new language is a folder of JSON', () => {
  let made: Awaited<ReturnType<typeof tempFolder>>;
  const at = (path: string) => join(made.path, path);
  /** Changes one text of a file. */
  const rewrite = async (file: string, from: string, to: string) => {
    const text = await readFile(at(file), 'utf8');
    assert.ok(text.includes(from), from);
    await writeFile(at(file), text.replace(from, to));
  };
  before(async () => {
    made = await tempFolder();
    for (const path of ['locales', 'collector/src', 'collector/package.json', 'src/entries'])
      await cp(join(ROOT, path), at(path), { recursive: true });
    await cp(at('locales/en'), at('locales/sv'), { recursive: true });
    // English as nobody writes it: texts that are left as they were are refused.
    for (const file of await readdir(at('locales/sv'), { recursive: true }))
      if (file.endsWith('.json')) {
        const texts = JSON.parse(await readFile(at(`locales/sv/${file}`), 'utf8')) as object;
        await writeFile(at(`locales/sv/${file}`), JSON.stringify(texts, otherwise, 2));
      }
    await rewrite('locales/sv/collector/mails.json', 'Hëllö,', 'Guten Tag,');
    await rewrite('locales/sv/collector/owner.json', 'Önë rëquëst ïs öpën.', 'Eine Anfrage.');
    await rewrite('locales/sv/purposes.json', '"title": "', '"title": "DE ');
    // Every package as it is, but for the texts.
    await mkdir(at('node_modules/@limpide'), { recursive: true });
    const packages = await readdir(join(ROOT, 'node_modules'));
    for (const name of packages.filter((each) => each !== '@limpide'))
      await symlink(join(ROOT, 'node_modules', name), at(`node_modules/${name}`));
    await symlink(join(ROOT, 'contract'), at('node_modules/@limpide/contract'));
    await symlink(at('locales'), at('node_modules/@limpide/locales'));
  });
  after(() => made.remove());

  it('that is checked as the others are, the collector’s texts included', async () => {
    const locales = await readLocales(made.path);
    assert.deepEqual(check(locales), []);
    const { 'collector/mails': mails } = locales['sv'] as Record<string, Record<string, unknown>>;
    delete mails?.['test'];
    assert.deepEqual(check(locales), [
      'locales/sv/collector/mails.json: test.subject is missing',
      ...[0, 1, 2].map(
        (index) => `locales/sv/collector/mails.json: test.paragraphs.${index} is missing`,
      ),
    ]);
  });

  it('that pages have their parts in', async () => {
    await generate({ root: made.path });
    const words = await import(pathToFileURL(at('src/core/resolved/words.ts')).href);
    const asked = ['sv-FI', 'en-GB', 'fi'].map((tag) => words.languageOf([tag, undefined, 'fr']));
    assert.deepEqual(asked, ['sv', 'en', 'fr']);
    assert.equal(words.open('sv'), 'Mänägë cöökïës');
    for (const part of ['notice', 'status', 'manager', 'embed']) {
      const entry = await readFile(at(`src/entries/${part}.sv.ts`), 'utf8');
      assert.doesNotMatch(entry, /\.fr\.js|'fr'/);
      assert.ok((await readFile(at('src/entries/in-language.ts'), 'utf8')).includes(`${part}.sv`));
    }
  });

  it('that the collector speaks', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT],
      { cwd: at('collector') },
    );
    const said = JSON.parse(stdout) as Said;
    assert.deepEqual(said.languages, ['fr', 'en', 'sv']);
    assert.equal(said.name, 'Svenska');
    assert.match(said.mail.text, /^Guten Tag,/);
    assert.match(said.mail.html, /<html lang="sv">/);
    assert.deepEqual(said.tags, ['sv', 'fr', 'en', 'fr', 'fr']);
    assert.equal(said.day, 'måndag 25 januari 2027');
    assert.deepEqual(said.counts, ['Nö rëquëst ïs öpën.', 'Eine Anfrage.', '2 rëquësts ärë öpën.']);
    assert.match(said.purpose, /^DE /);
  });
});
