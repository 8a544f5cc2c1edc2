import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { html } from '../../test/support/node/html.js';
import { startSite, type Site } from '../../test/support/node/site.js';
import { audited, gravest } from './audit-run.js';
import { limpide } from './command.js';

const page = (head: string, body: string) => html({ script: null, head, body });
const style = (path: string) => `<link rel="stylesheet" href="/modules/${path}">`;

/** Says no with a grey word that no keyboard reaches, yes with a big button, and never asks again. */
const UNEQUAL = `
<div id="bandeau" style="position:fixed;bottom:0;background:#fff;padding:20px" hidden>
  <p>Nous utilisons des cookies.</p>
  <button style="background:#0a0;color:#fff;border:0;font-size:22px;padding:20px 60px" onclick="answer('oui')">Tout accepter</button>
  <div style="color:#bbb;font-size:11px;cursor:pointer;display:inline-block" onclick="answer('non')">Tout refuser</div>
</div>
<script>
function answer(how) { document.cookie = 'CookieConsent=' + how; bandeau.hidden = true; }
bandeau.hidden = document.cookie.includes('CookieConsent');
document.cookie = '_hjid=1; Max-Age=86400';
document.cookie = 'panier=1';
</script>`;

const ONE_BUTTON = `
<div role="dialog" style="position:fixed;bottom:0;background:#fff"><p>Ce site utilise des cookies.</p>
<button onclick="this.closest('div').remove()">J’accepte</button></div>
<p><a href="/">Gestion des cookies</a></p>`;

/** In a closed box of another origin, and in an open shadow root, in the French words of Klaro 0.7. */
const FRAMED = `<h1>Accueil</h1><iframe src="/cadre" title="Choix" style="position:fixed;bottom:0;width:600px;height:200px"></iframe>`;
const SHADOW = `<div id="hote"></div><script>
hote.attachShadow({ mode: 'open' }).innerHTML = '<section style="position:fixed;bottom:0;background:#fff">' +
  '<p>Bonjour ! Pourrions-nous activer des cookies ?</p><button>Je refuse</button><button>C\\'est bon.</button></section>';
</script>`;

/** What was accepted is taken back switch by switch, in a box without a word of refusal. */
const SWITCHES = `
<div id="bandeau" style="position:fixed;bottom:0;background:#fff" hidden><p>Ce site utilise des cookies.</p>
<button onclick="keep('oui')">Tout accepter</button><button onclick="keep('non')">Tout refuser</button></div>
<p><button onclick="reglages.hidden = false" data-cc="show-preferencesModal">Mes goûts</button></p>
<div id="reglages" hidden><p>Vos cookies</p><label><input type="checkbox" disabled checked> Nécessaires</label>
<label><input type="checkbox" id="mesure" checked> Mesure</label>
<button onclick="keep(mesure.checked ? 'oui' : 'non')">Enregistrer</button></div>
<script>
function keep(how) { document.cookie = 'CookieConsent=' + how; apply(); }
function apply() {
  bandeau.hidden = document.cookie.includes('CookieConsent');
  const on = document.cookie.includes('CookieConsent=oui');
  document.cookie = on ? '_hjid=1; Max-Age=86400' : '_hjid=; Max-Age=0';
}
apply();
</script>`;

const VANILLA = `<script src="/modules/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>
<button type="button" data-cc="show-preferencesModal">Gérer les cookies</button>
<script>CookieConsent.run({
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  language: { default: 'fr', translations: { fr: {
    consentModal: { title: 'Cookies', description: 'Ce site utilise des cookies.', acceptAllBtn: 'Tout accepter', acceptNecessaryBtn: 'Tout refuser', showPreferencesBtn: 'Personnaliser' },
    preferencesModal: { title: 'Préférences de cookies', acceptAllBtn: 'Tout accepter', acceptNecessaryBtn: 'Tout refuser', savePreferencesBtn: 'Enregistrer', closeIconLabel: 'Fermer', sections: [{ title: 'Mesure', description: 'Des cookies.', linkedCategory: 'analytics' }] },
  } } },
});</script>`;

const TARTEAUCITRON = `<script>var tarteaucitronForceLanguage = 'fr'; var tarteaucitronForceCDN = '/modules/tarteaucitronjs/';</script>
<script src="/modules/tarteaucitronjs/tarteaucitron.js"></script>
<script>tarteaucitron.init({ privacyUrl: '', bodyPosition: 'bottom', hashtag: '#tac', cookieName: 'tarteaucitron',
  orientation: 'bottom', groupServices: false, showAlertSmall: false, cookieslist: false, showIcon: true,
  iconPosition: 'BottomRight', adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true,
  removeCredit: true, moreInfoLink: false, useExternalCss: false, mandatory: true });
tarteaucitron.services.essai = { key: 'essai', type: 'analytic', name: 'Essai', needConsent: true, cookies: [], js() {}, fallback() {} };
(tarteaucitron.job = tarteaucitron.job || []).push('essai');</script>`;

const OREJIME = `<script>window.orejimeConfig = { privacyPolicyUrl: '/confidentialite', purposes: [{ id: 'mesure', title: 'Mesure', cookies: [] }] };</script>
<script src="/modules/orejime/dist/orejime-standard-fr.js"></script>
<button type="button" onclick="window.orejime.prompt()">Gérer les cookies</button>`;

const full = process.env['LIMPIDE_FULL'] === '1';

describe('limpide audit of sites with another tool', { concurrency: 2 }, () => {
  let site: Site;
  const visit = (path: string) => audited(`${site.origin}${path}`, '--pages', '1');

  before(async () => {
    site = await startSite({
      pages: ({ third }) => ({
        '/tiers': page(
          '',
          `<img src="${third.origin}/pixel.gif" alt=""><script>
document.cookie = '_hjid=1'; document.cookie = 'panier=1; Max-Age=86000';</script>`,
        ),
        '/inegal': page('', UNEQUAL),
        '/un-bouton': page('', ONE_BUTTON),
        '/encadre': page('', FRAMED),
        '/cadre': page(
          '',
          '<p>Your cookies</p><button>Reject all</button><button>Accept all</button>',
        ),
        '/interrupteurs': page('', SWITCHES),
        '/ombre': page('', SHADOW),
        '/vanilla': page(style('vanilla-cookieconsent/dist/cookieconsent.css'), VANILLA),
        '/tarteaucitron': page('', TARTEAUCITRON),
        '/orejime': page(style('orejime/dist/orejime-standard.css'), OREJIME),
      }),
    });
  });
  after(() => site.close());

  test('finds unequal buttons, a refusal without keyboard, no way back, and names what is stored', async () => {
    const { code, report } = await visit('/inegal');
    assert.equal(code, 1);
    assert.deepEqual(gravest(report), [
      `no-way-back:${site.origin}/inegal`,
      'refuse-keyboard:Tout refuser',
      'storage-before:_hjid',
      'storage-refused:_hjid',
      'unequal-contrast:Tout refuser',
      'unequal-size:Tout refuser',
    ]);
    assert.match(
      report.findings.find(({ id }) => id === 'storage-before:_hjid')?.title ?? '',
      /Hotjar/,
    );
    assert.ok(report.findings.some(({ id }) => id === 'storage-unknown:panier'));
    assert.equal(report.configuration, 'none');
  });

  test('drafts a configuration of what it has seen, which lint can read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'limpide-draft-'));
    const path = join(folder, 'limpide.json');
    await audited(`${site.origin}/tiers`, '--pages', '1', '--draft', path);
    const { purposes, services } = JSON.parse(await readFile(path, 'utf8')) as {
      purposes: unknown[];
      services: {
        use?: string;
        id?: string;
        name?: string;
        hosts?: string[];
        storage?: object[];
      }[];
    };
    assert.deepEqual(services[0], { use: 'hotjar' });
    const stranger = services.find(({ id }) => id === 'localhost');
    assert.match(stranger?.name ?? '', /à compléter/);
    assert.deepEqual(stranger?.hosts, ['localhost']);
    const ofSite = services.find(({ id }) => id === '127-0-0-1');
    assert.deepEqual(ofSite?.storage, [
      { name: 'panier', type: 'cookie', duration: 'P1D', party: 'first' },
    ]);
    assert.equal(purposes[0], 'audience-advanced');
    const { out } = await limpide('lint', path);
    assert.doesNotMatch(out, /structure|purpose-unknown|service-unknown/);
    const again = await limpide('audit', site.origin, '--draft', path);
    assert.deepEqual([again.code, again.out], [2, '']);
    await rm(folder, { recursive: true });
  });

  test('finds that refusal is not offered', async () => {
    const { report } = await visit('/un-bouton');
    assert.deepEqual(gravest(report), ['no-refuse:J’accepte']);
    assert.equal(report.scenarios.find(({ id }) => id === 'accept')?.driven, true);
  });

  for (const path of full ? ['/encadre', '/ombre'] : ['/ombre'])
    test(`finds the buttons of ${path}`, async () => {
      const { report } = await visit(path);
      assert.deepEqual(report.notice.map(({ kind }) => kind).sort(), ['accept', 'refuse']);
      assert.deepEqual(gravest(report), [`no-way-back:${site.origin}${path}`]);
    });

  test('takes back by switches, through a way back that its call alone gives away', async () => {
    const { report } = await visit('/interrupteurs');
    const back = report.scenarios.find(({ id }) => id === 'withdraw');
    assert.equal(back?.driven, true);
    assert.ok(back.storage.some(({ name, phase }) => name === '_hjid' && phase === 'before'));
    assert.deepEqual(gravest(report), []);
  });

  for (const path of full ? ['/vanilla', '/tarteaucitron', '/orejime'] : ['/vanilla'])
    test(`drives ${path.slice(1)} from its notice and back`, async () => {
      const { report } = await visit(path);
      const kinds = report.notice.map(({ kind }) => kind);
      for (const kind of ['accept', 'refuse', 'manage'] as const)
        assert.ok(kinds.includes(kind), kind);
      assert.deepEqual(
        report.scenarios.map(({ id, driven }) => [id, driven]),
        ['none', 'refuse', 'accept', 'withdraw', 'gpc'].map((id) => [id, true]),
      );
      assert.deepEqual(gravest(report), []);
    });
});
