import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { link, run, temporary } from './project.js';

/** A project of somebody’s, with the packed package in it. */
let folder = '';
before(async () => {
  folder = await temporary();
  await link(folder);
  const compilerOptions = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    jsx: 'react-jsx',
    types: ['limpide/jsx', 'limpide/vue', 'limpide/svelte'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const tsconfig = { compilerOptions, vueCompilerOptions: { strictTemplates: true } };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
});

/** The lines of a checker’s complaint about files that are given to it. */
async function check(checker: 'tsc' | 'vue-tsc', files: Record<string, string>): Promise<string[]> {
  await rm(join(folder, 'src'), { recursive: true, force: true });
  await mkdir(join(folder, 'src'));
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, 'src', name), text);
  return run(join(folder, 'node_modules/.bin', checker), ['-p', folder], { cwd: folder }).then(
    () => [],
    ({ stdout }: { stdout: string }) => stdout.split('\n').filter((line) => /^\S/.test(line)),
  );
}

/** That each file whose name begins with `wrong` is complained of, and no other. */
function assertComplaints(complaints: string[], files: Record<string, string>): void {
  assert.deepEqual(
    [...new Set(complaints.map((line) => line.replace(/\(.*/, '')))].sort(),
    Object.keys(files)
      .filter((name) => name.startsWith('wrong'))
      .map((name) => `src/${name}`)
      .sort(),
    complaints.join('\n'),
  );
}

const react = (attribute: string) => `
export const Page = () => <limpide-policy ${attribute}><p>Nos coordonnées</p></limpide-policy>;
`;
const vue = (attribute: string) => `
<template><limpide-policy ${attribute}><p data-purpose="media">Nos coordonnées</p></limpide-policy></template>
`;
const svelte = (attributes: string) => `
import type { SvelteHTMLElements } from 'svelte/elements';
export const attributes: SvelteHTMLElements['limpide-policy'] = ${attributes};
`;

test('React and Svelte: what is right passes, and a wrong attribute, value, event or tag does not', async () => {
  const files = {
    'right.tsx': `${react('version="2018-11-20" news lang="fr"')}
export const SignUp = () => (
  <limpide-newsletter
    list="actualites"
    tone="quiet"
    level={3}
    ref={(element) => void element?.updateComplete}
    onlimpide-submitted={({ detail }) => detail.status === 'queued'}
  />
);`,
    'right.ts': svelte("{ version: '2018-11-20', news: true, lang: 'fr' }"),
    'wrong-attribute.tsx': react('versoin="2018-11-20"'),
    'wrong-value.tsx': react('version={2018}'),
    'wrong-event.tsx': `export const SignUp = () => <limpide-newsletter onlimpide-submitted={({ detail }) => void detail.state} />;`,
    'wrong-tag.tsx': `export const Page = () => <limpide-policies />;`,
    'wrong.ts': svelte("{ versoin: '2018-11-20' }"),
  };
  assertComplaints(await check('tsc', files), files);
});

test('Vue: what is right passes, and a wrong attribute or event does not', async () => {
  const files = {
    'right.vue': vue('version="2018-11-20" :news="true" lang="fr"'),
    'wrong-attribute.vue': vue('versoin="2018-11-20"'),
    'wrong-event.vue': vue('@limpide-submitted="() => undefined"'),
  };
  assertComplaints(await check('vue-tsc', files), files);
});

test('what editors read names each tag and attribute of the manifest', async () => {
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, 'node_modules/limpide', name), 'utf8')) as never;
  type Named = { name: string; attributes?: Named[]; tagName?: string };
  const names = (list: Named[] = []) => list.map(({ name }) => name).sort();
  const manifest: { modules: { declarations: Named[] }[] } = await read(
    'dist/npm/custom-elements.json',
  );
  const wanted = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== 'limpide-notice')
    .map(({ tagName, attributes }) => [tagName, names(attributes)]);
  const vscode: { tags: Named[]; globalAttributes: Named[] } = await read(
    'dist/npm/html-custom-data.json',
  );
  const own: { 'web-types': string; version: string } = await read('package.json');
  const jetbrains: {
    version: string;
    contributions: { html: { elements: Named[]; attributes: Named[] } };
  } = await read(own['web-types']);
  for (const tags of [vscode.tags, jetbrains.contributions.html.elements])
    assert.deepEqual(
      tags.map(({ name, attributes }) => [name, names(attributes)]),
      wanted,
    );
  assert.equal(jetbrains.version, own.version);
  assert.deepEqual(names(vscode.globalAttributes), names(jetbrains.contributions.html.attributes));
});
