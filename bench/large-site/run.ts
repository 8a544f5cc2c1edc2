/**
 * How long the manager of a very large site takes to open: 600 services in six purposes, Chromium
 * slowed down four times. From the press of the button to the second frame after the dialog is on
 * screen, first opening (its part is fetched and read) and second; then the unfolding of a purpose
 * with its hundred services. Prints milliseconds: median and worst of the runs, and how fast this
 * machine is now, as the same time for a plain dialog with a hundred lines.
 *
 *   npm run build && npm run build -w collector && node --import tsx bench/large-site/run.ts [runs]
 */
import { chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../scripts/lib/chromium.mjs';
import { configuration } from '../../test/support/node/config.js';
import { startSite } from '../../test/support/node/site.js';

const RUNS = Number(process.argv[2] ?? 7);
const PURPOSES = ['one', 'two', 'three', 'four', 'five', 'six'];

const services = Array.from({ length: 600 }, (_, i) => ({
  id: `service-${i}`,
  name: `Service ${i}`,
  controller: { name: `Société ${i}`, country: 'FR', policyUrl: `https://s${i}.example/donnees` },
  purposes: [PURPOSES[i % PURPOSES.length]],
  storage: [{ name: `s${i}_*`, type: 'cookie', duration: 'P6M', party: 'third' }],
}));
const purposes = PURPOSES.map((id) => ({
  id,
  title: `Finalité ${id}`,
  description: `À quoi sert la finalité ${id}.`,
}));

/** Runs in the page: presses what `find` gives, resolves two frames after `shown` holds. */
const measured = `(find, shown) => new Promise((resolve) => {
  const begun = performance.now();
  find().click();
  const frame = () => requestAnimationFrame(() =>
    shown() ? requestAnimationFrame(() => resolve(performance.now() - begun)) : frame());
  frame();
})`;
const root = `document.querySelector('limpide-manager')?.shadowRoot`;
const press = (find: string, shown: string) => `(${measured})(() => ${find}, () => ${shown})`;

const site = await startSite({ config: configuration({ purposes, services }) });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumArgs,
});
const times: Record<string, number[]> = {};
const note = (what: string, value: unknown) => (times[what] ??= []).push(value as number);
try {
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(site.origin);
    await page.waitForSelector('limpide-notice button');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const shown = `${root}?.querySelector('dialog[open] input[role=switch]')`;
    const open = press(`document.querySelector('limpide-notice [data-limpide=open]')`, shown);
    note('manager, first opening', await page.evaluate(open));
    note('elements in it', await page.evaluate(`${root}.querySelectorAll('*').length`));
    note(
      'a purpose unfolded: 100 services',
      await page.evaluate(
        press(
          `${root}.querySelector('details summary')`,
          `${root}.querySelectorAll('details[open] a').length >= 100`,
        ),
      ),
    );
    await page.evaluate('window.limpide.close()');
    note(
      'manager, second opening',
      await page.evaluate(press(`({ click: () => void window.limpide.open('manager') })`, shown)),
    );
    note(
      'plain dialog of 100 lines',
      await page.evaluate(
        press(
          `({ click() {
            const dialog = document.createElement('dialog');
            for (let i = 0; i < 100; i++) dialog.append(document.createElement('p'), 'Ligne ' + i);
            document.body.append(dialog);
            dialog.showModal();
          } })`,
          'true',
        ),
      ),
    );
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
for (const [what, values] of Object.entries(times)) {
  const sorted = values.toSorted((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(
    `${what.padEnd(34)} ${median?.toFixed(0).padStart(6)} ${worst?.toFixed(0).padStart(6)}`,
  );
}
