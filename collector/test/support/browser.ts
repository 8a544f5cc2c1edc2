import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../../scripts/lib/chromium.mjs';
import type { Client } from './client.js';
import { signedIn } from './signed-in.js';

declare const axe: {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });

/** Fails where axe finds a fault. It comes from outside the page: its policy lets no script in. */
export async function assertAccessible(page: Page): Promise<void> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run());
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
    [],
  );
}

/** Signs a browser in to the owner's pages. */
export async function signIn(context: BrowserContext, client: Client): Promise<void> {
  const [name = '', value = ''] = (await signedIn(client)).split('=');
  await context.addCookies([{ name, value, url: client.base }]);
}
