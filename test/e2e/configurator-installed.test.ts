import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrom } from '../../demo/server/files.mjs';
import { listen } from '../../demo/server/listen.mjs';
import { startSite } from '../support/node/site.js';
import { checkbox, ConfiguratorPage, framed, withConfigurator } from './configurator-page.js';
import { openEngine } from './engines.js';
import { button, LimpidePage, notice } from './limpide-page.js';
import { poll } from './poll.js';

/** An empty folder, served as it is. */
async function emptySite() {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-install-'));
  const { port, close } = await listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const found = await readFrom(folder, pathname === '/' ? 'index.html' : pathname.slice(1));
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  });
  return {
    folder,
    origin: `http://localhost:${port}`,
    end: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

test(
  'a configuration made in the configurator, installed as it says, works unchanged',
  { timeout: 120_000 },
  async () => {
    const site = await startSite(withConfigurator);
    const installed = await emptySite();
    const engine = await openEngine();
    try {
      const made = await engine.visitor();
      const owner = new ConfiguratorPage(await made.tab());
      await owner.open(site.origin);
      await owner.step('Organisation');
      await owner.fill('Nom de l’organisme responsable du site', 'Atelier Dupré');
      await owner.fill('Adresse e‑mail', 'contact@dupre.example');
      await owner.fill('Rue', '1 rue de la Paix');
      await owner.fill('Code postal', '75002');
      await owner.fill('Ville', 'Paris');
      await owner.step('Services');
      await owner.tab.click(checkbox('Matomo Tag Manager'));
      await owner.fill('url (obligatoire)', `${site.third.origin}/module.js`);
      await owner.tab.click(checkbox('YouTube'));
      await owner.step('Apparence');
      await owner.choose('Forme du bandeau', 'Barre');
      await owner.fill('Accent', '#7a1f5c');
      // The preview is the notice itself.
      await owner.tab.see(framed(button('Tout refuser')));
      await owner.step('Installation');

      const written = await owner.saved('Enregistrer limpide.json');
      assert.deepEqual(JSON.parse(written), {
        organisation: {
          name: 'Atelier Dupré',
          address: {
            street: '1 rue de la Paix',
            postalCode: '75002',
            city: 'Paris',
            country: 'FR',
          },
          email: 'contact@dupre.example',
        },
        purposes: ['audience-advanced', 'media'],
        services: [
          { use: 'matomo-tag-manager', options: { url: `${site.third.origin}/module.js` } },
          'youtube',
        ],
        theme: { accent: '#7a1f5c' },
        notice: { layout: 'bar' },
      });
      assert.match(await owner.piece('l’en-tête'), /frame-src 'self' .*www\.youtube\.com/);
      const [tag, back] = [await owner.piece('la balise'), await owner.piece('le bouton')];

      await cp('dist/cdn', join(installed.folder, 'limpide'), { recursive: true });
      await writeFile(join(installed.folder, 'limpide.json'), written);
      await writeFile(
        join(installed.folder, 'index.html'),
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Atelier</title>${tag}</head>
         <body><h1>Atelier</h1>${back}</body></html>`,
      );
      const before = site.third.requests.length;
      const loaded = () => site.third.requests.slice(before).map(({ path }) => path);
      const people = await engine.visitor();
      const visitor = new LimpidePage(await people.tab(), installed.origin);
      await visitor.visit();
      const box = await visitor.tab.box(notice);
      assert.equal(box.width, 1280, 'a bar');
      await visitor.tab.click(button('Tout refuser', notice));
      await visitor.decided();
      await visitor.reload();
      assert.deepEqual(loaded(), []);
      await visitor.tab.click(button('Gérer mes cookies'));
      await visitor.tab.click(button('Tout accepter'));
      await poll('the loader', () => loaded().includes('/module.js'));
      const known = [site.origin, site.third.origin, installed.origin].map(
        (at) => new URL(at).port,
      );
      const asked = [...made.requests, ...people.requests].map(({ url }) => url);
      const beyond = asked.filter((url) => /^http/.test(url) && !known.includes(new URL(url).port));
      assert.deepEqual([beyond, made.errors, people.errors], [[], [], []]);
    } finally {
      await engine.close();
      await Promise.all([installed.end(), site.close()]);
    }
  },
);
