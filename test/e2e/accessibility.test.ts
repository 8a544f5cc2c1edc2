import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { button, manager } from './limpide-page.js';
import { scenario, type World } from './scenario.js';

const pages = ({ third }: { third: { origin: string } }) => ({
  '/': html({
    body: `<iframe title="Vidéo" width="400" height="225" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
      <p><a href="#" data-limpide="open">Gérer mes cookies</a></p>`,
  }),
  '/politique': html({
    title: 'Confidentialité',
    body: '<limpide-policy version="2018-11-20"></limpide-policy>',
  }),
});

/** The states of the product, each reached as a person reaches it. */
const states: Record<string, (world: World) => Promise<void>> = {
  'the notice': ({ page }) => page.visit(),
  'the manager, its details open': async ({ page }) => {
    await page.visit();
    await page.customise();
    await page.tab.evaluate(() => {
      const root = document.querySelector('limpide-manager')?.shadowRoot;
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    });
  },
  'the page once refused, with a placeholder': async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.see(button(/^Afficher ce contenu/));
  },
  'the manager over a choice': async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.tab.click({ role: 'link', name: 'Gérer mes cookies' });
    await page.tab.see(manager);
  },
  'the policy': async ({ page }) => {
    await page.visit('/politique');
    await page.refuse();
    await page.tab.see({ role: 'heading', name: /Politique de/ });
  },
};

for (const [state, reach] of Object.entries(states))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320])
      scenario(
        `REQ-86: axe finds nothing in ${state} (${colorScheme}, ${width} px)`,
        {
          pages,
          colorScheme,
          viewport: { width, height: 800 },
        },
        async (world) => {
          await reach(world);
          assert.deepEqual(await axe(world.page.tab), []);
        },
      );

scenario('axe would find a fault, here and in a shadow root', {}, async ({ page }) => {
  await page.visit();
  await page.tab.evaluate(() => {
    const host = document.querySelector('main')?.appendChild(document.createElement('div'));
    const root = host?.attachShadow({ mode: 'open' });
    const image = root?.appendChild(document.createElement('img'));
    image?.setAttribute('src', '/rien.png');
  });
  assert.match((await axe(page.tab)).join(), /image-alt/);
});

scenario(
  'REQ-89: in forced colours, controls and states stay visible',
  {
    forcedColors: 'active',
  },
  async ({ page }) => {
    await page.visit();
    const marked = () =>
      page.tab.evaluate(() => {
        const root = document.querySelector('limpide-manager')?.shadowRoot;
        return [
          ...document.querySelectorAll('limpide-notice > button'),
          ...(root?.querySelectorAll('button') ?? []),
        ].map((element) => {
          const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(element);
          const bordered = parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none';
          return bordered || textDecorationLine.includes('underline');
        });
      });
    assert.ok(!(await marked()).includes(false));
    await page.customise();
    assert.ok(!(await marked()).includes(false));
    assert.ok(
      await page.tab.evaluate(() =>
        document.querySelector('limpide-manager')?.shadowRoot?.textContent?.includes('Désactivé'),
      ),
      'the state is said in words',
    );
  },
);

scenario(
  'REQ-89: in forced colours, text keeps its contrast on what browsers paint behind it',
  { forcedColors: 'active' },
  async ({ page }) => {
    /** Labels whose text is too near to the button, or to the plate that the browser adds. */
    const faint = () =>
      page.tab.evaluate(() => {
        const channel = (value: number) =>
          value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        const luminance = (color: string) => {
          const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) =>
            channel(Number(part) / 255),
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (one: string, other: string) => {
          const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
          return (high + 0.05) / (low + 0.05);
        };
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.backgroundColor = 'Canvas';
        const canvas = getComputedStyle(probe).backgroundColor;
        probe.remove();
        const root = document.querySelector('limpide-manager')?.shadowRoot;
        return [
          ...document.querySelectorAll('limpide-notice > *'),
          ...(root?.querySelectorAll('button, summary, h2, label, a') ?? []),
        ].flatMap((element) => {
          const style = getComputedStyle(element);
          const { color, backgroundColor } = style;
          const adjusted = style.getPropertyValue('forced-color-adjust') !== 'none';
          const behind = [
            /, 0\)|transparent/.test(backgroundColor) ? canvas : backgroundColor,
            ...(adjusted ? [canvas] : []),
          ];
          const lowest = Math.min(...behind.map((back) => contrast(color, back)));
          return lowest < 4.5 ? [`${element.textContent?.trim()}: ${lowest.toFixed(1)}`] : [];
        });
      });
    await page.visit();
    assert.deepEqual(await faint(), []);
    await page.customise();
    assert.deepEqual(await faint(), []);
  },
);

scenario('REQ-88: saving is said in a status', {}, async ({ page }) => {
  await page.visit();
  await page.customise();
  await page.tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const listen = (root: Document | ShadowRoot) =>
      new MutationObserver(() => {
        for (const status of root.querySelectorAll('[role=status], [role=alert], [aria-live]'))
          if (status.textContent?.trim()) heard.push(status.textContent.trim());
      }).observe(root, { subtree: true, childList: true, characterData: true });
    listen(document);
    const root = document.querySelector('limpide-manager')?.shadowRoot;
    if (root) listen(root);
  });
  await page.save();
  await page.tab.until(() =>
    (window as unknown as { heard: string[] }).heard.some((text) =>
      text.includes('Vos choix sont enregistrés'),
    ),
  );
});
