import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.js';
import { checkbox, ConfiguratorPage, framed, withConfigurator } from './configurator-page.js';
import { button, notice } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

scenario(
  'the checker says what is wrong as it is typed, and one press mends it',
  withConfigurator,
  async ({ page, site }) => {
    const owner = new ConfiguratorPage(page.tab);
    await owner.open(site.origin);
    await owner.step('Organisation');
    await owner.fill('Site', 'http://exemple.fr');
    await owner.tab.click(button('Écrire https'));
    await owner.tab.miss(button('Écrire https'));
    await owner.step('Installation');
    await owner.paste(
      'limpide.json',
      '{ "organisation": { "name": "A", "adress": {} }, "purposes": ["audiance"], "services": ["youtub"], "consent": { "lifetime": "P1Y" } }',
    );
    for (const name of [
      /^Écrire «\sadress\s» au|^Écrire «\saddress\s» au lieu de «\sadress\s»$/,
      /^Écrire «\saudience\s» au lieu de «\saudiance\s»$/,
      /^Écrire «\syoutube\s» au lieu de «\syoutub\s»$/,
      'Revenir à six mois',
    ]) {
      await owner.tab.click(button(name));
      await owner.tab.miss(button(name));
    }
    assert.deepEqual(JSON.parse(await owner.saved('Enregistrer limpide.json')), {
      organisation: { name: 'A', address: {} },
      purposes: ['audience'],
      services: ['youtube'],
      consent: { lifetime: 'P6M' },
    });
  },
);

scenario(
  'the draft outlives the page, and its button erases it',
  withConfigurator,
  async ({ page, site, another }) => {
    const owner = new ConfiguratorPage(page.tab);
    await owner.open(site.origin);
    await owner.step('Organisation');
    await owner.fill('Nom de l’organisme responsable du site', 'Atelier Dupré');
    await owner.tab.reload();
    await owner.step('Installation');
    assert.match(await owner.saved('Enregistrer limpide.json'), /Atelier Dupré/);
    await owner.tab.click(button('Effacer le brouillon'));
    await poll('the erasure is said', async () => /effacé/.test(await owner.text()));
    const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('limpide'));
    assert.deepEqual(await owner.tab.evaluate(kept), []);
    const again = new ConfiguratorPage((await another()).tab);
    await again.open(site.origin);
    await again.step('Installation');
    assert.doesNotMatch(await again.saved('Enregistrer limpide.json'), /Dupré/);
  },
);

scenario(
  'from a disk and without a network it works, and what is answered in the preview is nobody’s choice',
  {},
  async ({ page, visitor }) => {
    await visitor.offline(true);
    const owner = new ConfiguratorPage(page.tab);
    await owner.tab.go(pathToFileURL(resolve('dist/configurator/index.html')).href);
    await owner.step('Services');
    await owner.tab.click(checkbox('YouTube'));
    await owner.tab.click(framed(button('Tout accepter')));
    await owner.tab.miss(framed(notice));
    await owner.choose('Ce qui est montré', 'Contenu bloqué');
    await owner.tab.click(framed(button('Afficher ce contenu')));
    for (const [view, heading] of [
      ['Gestionnaire', 'Gérer mes cookies'],
      ['Politique', 'Politique de confidentialité'],
    ] as const) {
      await owner.choose('Ce qui est montré', view);
      await owner.tab.see(framed({ role: 'heading', name: heading }));
    }
    await owner.choose('Ce qui est montré', 'Lettre d’information');
    await owner.tab.see(framed({ role: 'heading', name: 'Recevoir la lettre d’information' }));
    await owner.tab.click({ role: 'radio', name: 'anglais' });
    await owner.tab.see(framed({ role: 'heading', name: 'Get the newsletter' }));
    assert.deepEqual(await visitor.cookies(), []);
    const own = await owner.tab.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(own, ['limpide-configurator']);
    const beyond = visitor.requests
      .map(({ url }) => url)
      .filter((url) => !/^(file|data|blob):/.test(url));
    assert.deepEqual(beyond, []);
  },
);

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 320])
    scenario(
      `axe finds nothing at ${width} px, ${colorScheme}, and nothing is cut`,
      { ...withConfigurator, colorScheme, viewport: { width, height: 900 } },
      async ({ page, site }) => {
        const owner = new ConfiguratorPage(page.tab);
        await owner.open(site.origin);
        const steps = [
          'Départ',
          'Organisation',
          'Services',
          'Apparence',
          'Preuves et pages',
          'Politique',
          'Installation',
        ];
        for (const step of steps) {
          await owner.step(step);
          if (step === 'Services') await owner.tab.click(checkbox('Plausible'));
          if (step === 'Services') {
            await owner.tab.click(button('Décrire un service'));
            await owner.tab.click(button('Ajouter un traceur'));
          }
          if (step === 'Preuves et pages') await owner.tab.click(checkbox(/^Politique/));
          if (step === 'Politique') {
            await owner.tab.click(button('Ajouter un traitement'));
            await owner.choose('Destinataires', 'Oui, à préciser');
            await owner.tab.click(button('Ajouter une durée'));
          }
          assert.deepEqual(await axe(owner.tab), [], step);
          const wide = await owner.tab.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${step}: ${wide} px`);
          // Where the preview is far below, one press leads there; beside the questions, none is needed.
          const ways = await owner.tab.count(button('Aller à l’aperçu et à la vérification'));
          assert.equal(ways, width < 1000 && step !== 'Départ' ? 1 : 0, step);
        }
      },
    );
