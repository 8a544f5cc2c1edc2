import assert from 'node:assert/strict';
import { axe } from './axe.js';
import { delivered } from './delivered.js';
import {
  asked,
  config,
  inspect,
  panel,
  planted,
  rows,
  says,
  waitingAttempts,
} from './inspector-page.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';
import { onDevice } from './stored.js';

scenario(
  'the inspector: what waits, what runs, what is undeclared and what cannot be sent, each by name',
  { config: config(), collector: true, pages: (places) => ({ '/': planted(places) }) },
  async (world) => {
    const { page, site, visitor } = world;
    site.endpoint.fault = { status: 503 };
    await page.visit();
    assert.deepEqual(asked(world), [], 'no byte of it before it is asked for');
    await page.tab.evaluate(() => window.limpide.decide({ 'audience-advanced': true }));
    await page.hasRun('nu,mesure');
    await poll('an attempt that is noted', () => waitingAttempts(page.tab));
    const kept = await onDevice(visitor, page.tab);
    const called = site.third.requests.length;
    await inspect(world);
    assert.ok(asked(world).length > 0);

    const faults = await says(page.tab);
    for (const named of [
      'Requête vers localhost, qu’aucun service ne déclare',
      '« mystere » (cookie)',
      '« inconnue » (localStorage)',
      'Un élément <script> nomme « audiance », que rien ne déclare',
      'Un <script> avec « data-purpose » s’exécute sans attendre',
      '« config G-TROPTOT » précède le réglage par défaut',
      '1 envoi n’a pas été accepté par votre point de collecte (503)',
    ])
      assert.ok(faults.includes(named), `${named} in: ${faults}`);

    const gated = await rows(page.tab, 'Éléments sous condition');
    assert.deepEqual(
      gated.map(([, names, state]) => [names, state]),
      [
        ['audience-advanced · stats', 'Actif'],
        ['advertising · ads', 'En attente'],
        ['audiance', 'Refusé'],
        ['advertising', 'Actif'],
      ],
    );
    assert.match(String(gated[0]?.[3]), /« audience-advanced » est acceptée/);
    assert.match(String(gated[1]?.[0]), /<script> localhost:\d+\/run\.js$/);
    assert.match(String(gated[1]?.[3]), /« advertising » est refusée/);
    assert.match(String(gated[3]?.[3]), /n’a pas « type=text\/plain »/);

    assert.deepEqual(
      (await rows(page.tab, 'Services')).map(([id, state]) => [id, state]),
      [
        ['stats', 'Autorisé'],
        ['ads', 'Non autorisé'],
        ['video', 'Non autorisé'],
      ],
    );
    assert.deepEqual(
      (await rows(page.tab, 'Boîte d’envoi')).map(([kind, , attempts, reason]) => [
        kind,
        attempts,
        reason,
      ]),
      [['Décision', '1', '503']],
    );
    const signals = (await rows(page.tab, 'Signaux envoyés')).map(([, to, what]) => [to, what]);
    assert.deepEqual(signals.slice(0, 2), [
      ['google', 'tout refusé, par défaut'],
      ['meta', 'tout refusé, par défaut'],
    ]);
    assert.ok(
      signals.some(([to, what]) => to === 'google' && what?.includes('analytics_storage=true')),
    );
    assert.ok(signals.some(([to, what]) => to === 'consent update' && what?.includes('=granted')));
    const decision = await says(page.tab, 'Décision');
    assert.match(decision, /api \(code de la page/);
    assert.match(decision, /celle d’aujourd’hui/);
    assert.match(decision, /2018-11-20/);

    assert.deepEqual(await onDevice(visitor, page.tab), kept, 'it keeps nothing');
    assert.equal(site.third.requests.length, called, 'it calls nobody');
    assert.deepEqual(await axe(page.tab), []);
  },
);

scenario(
  'the inspector: its answers are the API’s, and what it forgets is forgotten',
  { config: config(), collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    await inspect(world);
    await page.tab.click(button('Tout accepter', panel));
    await page.tab.until(() => window.limpide.decision?.purposes['advertising'] === true);
    await page.tab.click(button('Accepter seulement : Publicité personnalisée', panel));
    await page.tab.until(() => window.limpide.decision?.purposes['media'] === false);
    assert.deepEqual((await page.decision())?.purposes, {
      'audience-advanced': false,
      advertising: true,
      media: false,
    });
    await page.tab.click(button('Tout refuser', panel));
    await page.tab.until(() => window.limpide.decision?.purposes['advertising'] === false);
    const records = await delivered(world, 3);
    assert.deepEqual(
      records.map(({ body }) => body['action']),
      ['api', 'api', 'api'],
    );
    await page.tab.click(button('Tout oublier et recharger la page', panel));
    await page.tab.until(() => window.limpide?.ready.then(() => window.limpide.decision === null));
    await page.tab.see({ role: 'region', name: 'Vos choix de confidentialité' });
    assert.equal(await page.tab.count(panel), 0);
  },
);
