import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackingPurpose } from '../src/kinds/sign-up/tracking-purpose.js';
import { textsOf } from '../src/i18n/texts.js';

const site = { id: 'x', origins: ['https://exemple.fr'] };

test('what openings are measured for is what the configuration of the pages says', () => {
  const about = { openTrackingPurpose: { fr: 'connaître les sujets utiles', en: 'know subjects' } };
  assert.equal(trackingPurpose({ ...site, about }, 'fr'), 'connaître les sujets utiles');
  assert.equal(trackingPurpose({ ...site, about }, 'en-GB'), 'know subjects');
  assert.equal(trackingPurpose(site, 'fr'), 'savoir lesquels sont lus');
});

test('every text that speaks of a consent to it says what for', () => {
  for (const lang of ['fr', 'en']) {
    const words = textsOf('newsletter', lang);
    for (const text of [
      ...[words.form.tracking, words.confirm.tracking, words.mail.tracking, words.tracking.lead],
      JSON.stringify(textsOf('mails', lang)['newsletter-tracking']),
    ])
      assert.match(text, /\{\{purpose\}\}/);
    assert.match(words.tracking.lead, /IP/);
  }
});
