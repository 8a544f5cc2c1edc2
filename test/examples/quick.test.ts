import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, build, copyOf, link } from './project.js';
import { serveFolder } from './serve.js';
import { example, type ExampleOptions } from './walk.js';

/** One page that draws itself; pages that a router swaps; pages of their own. */
const quick = {
  react: { fallback: 'index.html' },
  vue: { fallback: 'index.html' },
  turbo: { rendered: true },
  vite: { rendered: true, documents: true, tag: /type="module"/ },
};

for (const [name, { fallback, ...options }] of Object.entries<
  ExampleOptions & { fallback?: string }
>(quick)) {
  example(
    name,
    async (third) => {
      const folder = await copyOf(name, third);
      await link(folder);
      await build(folder);
      return serveFolder(join(folder, 'dist'), fallback);
    },
    options,
  );

  test(`${name}: what it asks for is what is tested here`, async () => {
    const read = async (path: string) =>
      JSON.parse(await readFile(join(ROOT, path), 'utf8')) as Record<
        'dependencies' | 'devDependencies',
        Record<string, string>
      >;
    const own = await read(`examples/${name}/package.json`);
    const asked = { ...own.dependencies, ...own.devDependencies };
    for (const [dependency, version] of Object.entries(asked)) {
      const path = dependency === 'limpide' ? '' : `node_modules/${dependency}/`;
      const there = (await read(`${path}package.json`)) as unknown as { version: string };
      assert.equal(version, there.version, dependency);
    }
  });
}
