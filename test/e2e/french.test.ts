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
