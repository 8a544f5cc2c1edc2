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

/** What the collector says in German, asked of a copy of its sources. */
const SCRIPT = `
  const { languageOf, languages, nameOfLanguage } = await import('./src/i18n/languages.ts');
  const { pluralText, textsOf } = await import('./src/i18n/texts.ts');
  const { inWords } = await import('./src/i18n/format.ts');
  const { renderMail } = await import('./src/mail/render.ts');
  const said = {
    languages, name: nameOfLanguage('de'), mail: renderMail('test', 'de-AT', { site: 'a' }),
    tags: ['de-AT', 'fr-CA', 'en-GB', 'it', '__proto__'].map(languageOf),
    day: inWords('2027-01-25', 'de'),
    counts: [0, 1, 2].map((count) => pluralText('owner', 'home.open', count, 'de')),
    purpose: textsOf('purposes', 'de').necessary.title,
  };
  console.log(JSON.stringify(said));`;

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
    await cp(at('locales/en'), at('locales/de'), { recursive: true });
    await rewrite('locales/de/collector/mails.json', 'Hello,', 'Guten Tag,');
    await rewrite('locales/de/collector/owner.json', 'One request is open.', 'Eine Anfrage.');
    await rewrite('locales/de/purposes.json', '"title": "', '"title": "DE ');
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
    const { 'collector/mails': mails } = locales['de'] as Record<string, Record<string, unknown>>;
    delete mails?.['test'];
    assert.deepEqual(check(locales), [
      'locales/de/collector/mails.json: test.subject is missing',
      ...[0, 1, 2].map(
        (index) => `locales/de/collector/mails.json: test.paragraphs.${index} is missing`,
      ),
    ]);
  });

  it('that pages have their parts in', async () => {
    await generate({ root: made.path });
    const words = await import(pathToFileURL(at('src/core/resolved/words.ts')).href);
    const asked = ['de-AT', 'en-GB', 'it'].map((tag) => words.languageOf([tag, undefined, 'fr']));
    assert.deepEqual(asked, ['de', 'en', 'fr']);
    assert.equal(words.open('de'), 'Manage cookies');
    for (const part of ['notice', 'status', 'manager', 'embed']) {
      const entry = await readFile(at(`src/entries/${part}.de.ts`), 'utf8');
      assert.doesNotMatch(entry, /\.fr\.js|'fr'/);
      assert.ok((await readFile(at('src/entries/in-language.ts'), 'utf8')).includes(`${part}.de`));
    }
  });

  it('that the collector speaks', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT],
      { cwd: at('collector') },
    );
    const said = JSON.parse(stdout) as Said;
    assert.deepEqual(said.languages, ['fr', 'de', 'en']);
    assert.equal(said.name, 'Deutsch');
    assert.match(said.mail.text, /^Guten Tag,/);
    assert.match(said.mail.html, /<html lang="de">/);
    assert.deepEqual(said.tags, ['de', 'fr', 'en', 'fr', 'fr']);
    assert.equal(said.day, 'Montag, 25. Januar 2027');
    assert.deepEqual(said.counts, ['No request is open.', 'Eine Anfrage.', '2 requests are open.']);
    assert.match(said.purpose, /^DE /);
  });
});
