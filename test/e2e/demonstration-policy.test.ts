import assert from 'node:assert/strict';
import { demo, TOKEN } from './demo.js';
import { walk } from './demo-walk.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';

const PAGES = [
  ...['/', '/ressources', '/confidentialite', '/vos-droits', '/mes-choix'],
  ...['/lien-personnel', '/mes-donnees', '/audience'],
];

/** The words of the policy, wherever they stand: in the element, or in the page without script. */
const policyWords = () => {
  const element = document.querySelector('limpide-policy:not([news])');
  const from = element?.shadowRoot?.querySelector('article') ?? element;
  const texts = [...(from?.querySelectorAll('.body h2, .body h3, section h2, section h3') ?? [])];
  return {
    headings: texts.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    tables: from?.querySelectorAll('table').length ?? 0,
    empty: [...(from?.querySelectorAll('td, th, dd, dt') ?? [])].filter(
      ({ textContent }) => !textContent?.trim(),
    ).length,
  };
};

walk(
  'REQ-42: without script the policy is there whole, with every table, and says what the element says',
  async (page, visitor) => {
    await page.tab.go(`${demo.origin}/confidentialite`);
    await page.tab.see({ role: 'heading', name: 'Politique de confidentialité' });
    const without = await page.tab.evaluate(policyWords);
    assert.ok(without.headings.length > 20, String(without.headings.length));
    assert.ok(without.tables > 3, String(without.tables));
    assert.equal(without.empty, 0);
    // Nothing was fetched for it but the page and its style.
    assert.ok(visitor.requests.every(({ url }) => !url.endsWith('limpide-policy.json')));
    written = without.headings;
  },
  { script: false },
);
let written: string[] = [];

walk('REQ-42: the element takes over with the same headings, and no more', async (page) => {
  await page.visit('/confidentialite');
  const shown = await page.tab.until(() => {
    const root = document.querySelector('limpide-policy:not([news])')?.shadowRoot;
    return root?.querySelector('.body h2') && true;
  });
  assert.ok(shown);
  const { headings, tables, empty } = await page.tab.evaluate(policyWords);
  for (const each of written) assert.ok(headings.includes(each), each);
  assert.ok(tables > 3);
  assert.equal(empty, 0);
});

walk(
  'REQ-38: one title, levels in order, a contents whose links lead somewhere, in French',
  async (page) => {
    await page.visit('/confidentialite');
    await page.tab.until(
      () => document.querySelector('limpide-policy')?.shadowRoot?.querySelector('.body h2') && true,
    );
    const { levels, lost, lang } = await page.tab.evaluate(() => {
      const root = document.querySelector('limpide-policy')?.shadowRoot as ShadowRoot;
      const all = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      const anchors = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
      return {
        levels: all.map(({ tagName }) => Number(tagName[1])),
        lost: anchors
          .map((link) => link.getAttribute('href')?.slice(1) ?? '')
          .filter((id) => !root.getElementById(id)),
        lang: root.querySelector('.body')?.getAttribute('lang'),
      };
    });
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 0) + 1, String(levels)));
    assert.deepEqual(lost, []);
    assert.equal(lang, 'fr');
  },
);

walk(
  'REQ-36: a material change is told on every page until it is read, and nowhere after',
  async (page) => {
    const news = { role: 'heading', name: 'Notre politique de confidentialité a changé' } as const;
    await page.visit('/');
    await page.refuse();
    await page.tab.see(news);
    await page.go('/ressources');
    await page.tab.see(news);
    await page.tab.click(button('J’ai lu'));
    await page.tab.miss(news);
    for (const path of ['/', '/vos-droits', '/confidentialite']) {
      await page.go(path);
      await page.tab.until(() => customElements.get('limpide-policy') && true);
      await page.tab.miss(news);
    }
  },
);

walk(
  'REQ-35: the version says its date, and leads to the one before it and to what changed',
  async (page) => {
    await page.visit('/confidentialite');
    await page.refuse();
    const dated = await page.tab.until(() =>
      document
        .querySelector('limpide-policy')
        ?.shadowRoot?.querySelector('header time')
        ?.getAttribute('datetime'),
    );
    assert.match(dated, /^\d{4}-\d{2}-\d{2}$/);
    await page.go('/confidentialite?version=2018-11-20');
    await page.tab.until(() =>
      document
        .querySelector('limpide-policy')
        ?.shadowRoot?.querySelector('header')
        ?.textContent?.includes('20 novembre 2018'),
    );
  },
);

declare global {
  var located: number;
}

walk(
  'REQ-39: what the policy denies does not happen, with everything accepted, on any page',
  async (page, visitor) => {
    await visitor.beforeScripts(() => {
      globalThis.located = 0;
      for (const name of ['getCurrentPosition', 'watchPosition'] as const)
        Geolocation.prototype[name] = () => (globalThis.located += 1);
    });
    await page.visit('/ressources');
    await page.accept();
    for (const path of PAGES) {
      await page.go(path);
      assert.equal(await page.tab.evaluate(() => globalThis.located), 0, path);
    }
    const text = await page.tab
      .evaluate(async () => (await fetch('/confidentialite')).text())
      .then((html) => html.replace(/\s+/g, ' '));
    // The two sentences that are held to; without them the rest of this test would show nothing.
    assert.match(text, /aucune information personnelle aux réseaux sociaux/);
    assert.match(text, /n’utilise pas la géolocalisation/);
    // Whoever is called at all is the site, or the one third party that it declares.
    const hosts = new Set(
      visitor.requests
        .filter(({ url }) => /^https?:/.test(url))
        .map(({ url }) => new URL(url).host),
    );
    assert.deepEqual(
      [...hosts].sort(),
      [demo.origin, demo.thirdParty.origin].map((each) => new URL(each).host).sort(),
    );
  },
);

walk(
  'REQ-53: a sign-up without script has the hash of the words that stood in the page',
  async (page) => {
    await page.tab.go(`${demo.origin}/ressources`);
    await page.tab.click({ role: 'textbox', name: 'Adresse e‑mail (obligatoire)' });
    await page.tab.type('sans-script@exemple.fr');
    await page.tab.click({ role: 'checkbox', name: /ses actualités et ses offres/ });
    await page.tab.click(button('S’inscrire'));
    await page.tab.see({ role: 'heading', name: /Vérifiez votre messagerie/ });
    const read = (path: string) =>
      fetch(`${demo.origin}/privacy/${path}`, { headers: { authorization: `Bearer ${TOKEN}` } });
    const text = await poll('the text of the sign-up', async () => {
      const { texts } = (await (await read('texts')).json()) as { texts: { sha256: string }[] };
      for (const { sha256 } of texts) {
        const words = await (await read(`texts/${sha256}`)).text();
        if (words.includes('fondé sur votre consentement')) return words;
      }
      return undefined;
    });
    assert.ok(text.includes('mesure l’ouverture de ces e‑mails'));
  },
  { script: false },
);

walk(
  'REQ-92: groups have their name, what is required says so in words, and fields say what fills them',
  async (page) => {
    const paths = ['/', '/vos-droits', '/mes-choix', '/lien-personnel'];
    await page.visit('/');
    await page.refuse();
    let fields = 0;
    for (const path of paths) {
      await page.go(path);
      await page.tab.until(() => {
        const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
          /^limpide-(newsletter|rights|choices)$/.test(localName),
        );
        return (
          elements.length > 0 &&
          elements.every(({ shadowRoot }) => shadowRoot?.querySelector('form, h2'))
        );
      });
      const { faults, count } = await page.tab.evaluate(() => {
        const faults: string[] = [];
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots)
          for (const { shadowRoot } of root.querySelectorAll('*'))
            if (shadowRoot) roots.push(shadowRoot);
        const inputs = roots.flatMap((root) => [
          ...root.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea'),
        ]);
        const words = (node: Element | null | undefined) =>
          node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        for (const input of inputs) {
          if (input.closest('[inert], [aria-hidden=true], [hidden]')) continue;
          const label = input.ariaLabel || words(input.labels?.[0]);
          const at = `${input.id || input.name}: ${label}`;
          if (!label) faults.push(`no name: ${at}`);
          if (input.required || input.ariaRequired === 'true') {
            const group = words(input.closest('fieldset')?.querySelector('legend'));
            if (!/obligatoire/i.test(label + group)) faults.push(`required without a word: ${at}`);
          }
          if (input.type === 'radio') {
            const group = input.closest('fieldset, [role=radiogroup], [role=group]');
            const name =
              words(group?.querySelector('legend')) || group?.getAttribute('aria-labelledby');
            if (!name) faults.push(`a group without a name: ${at}`);
          }
          const expected = { email: 'email', tel: 'tel' }[input.type];
          if (expected && !input.autocomplete.includes(expected))
            faults.push(`autocomplete is not ${expected}: ${at}`);
        }
        return { faults, count: inputs.length };
      });
      assert.deepEqual(faults, [], path);
      fields += count;
    }
    assert.ok(fields > 20, String(fields));
  },
);
