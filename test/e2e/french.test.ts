import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typographyFaults } from '../../build/typography.mjs';
import { frenchTexts } from '../support/node/french-texts.js';

test('every French text that people read is set as French is: one e‑mail, and it never breaks', () => {
  const texts = frenchTexts();
  assert.ok(texts.length > 1000, `${texts.length} texts are looked at`);
  const faults = texts.flatMap(({ at, text }) =>
    typographyFaults(text).map((fault) => `${at}: ${fault}: ${text.slice(0, 120)}`),
  );
  assert.deepEqual(faults, []);
});

/** Words that make people afraid of refusing or leaving, flatter, or hold them back. */
const PRESSURE =
  /vous (perdr|n’aurez plus|ne pourrez p|nous (quittez|manqu))|dégrad|améliorer votre expérience|respect(ons|e) votre vie|dommage|délicieu|à regret|êtes-vous (bien )?sûr|ne partez|malheureusement|n’hésitez|profitez|pleinement|optimale/i;

test('REQ-10: no French text that people read presses them: surfaces, forms, policy, pages, mails', () => {
  const texts = frenchTexts();
  const kinds = ['notice', 'manager', 'newsletter', 'rights', 'policy', 'collector/mails'];
  for (const kind of kinds)
    assert.ok(
      texts.some(({ at }) => at.includes(`locales/fr/${kind}`)),
      kind,
    );
  assert.deepEqual(
    texts.filter(({ text }) => PRESSURE.test(text)).map(({ at, text }) => `${at}: ${text}`),
    [],
  );
  for (const text of ['Vous perdrez vos vidéos.', 'Profitez pleinement du site', 'Dommage !'])
    assert.match(text, PRESSURE);
});
