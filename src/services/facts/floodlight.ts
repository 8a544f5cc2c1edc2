import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'floodlight',
  name: 'Google Floodlight',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces de la régie de Google.',
    en: 'Measures what ads of Google’s network bring.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['advertising'],
  hosts: ['*.fls.doubleclick.net', 'ad.doubleclick.net'],
  storage: [
    {
      name: 'IDE',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'doubleclick.net',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'DSID',
      type: 'cookie',
      duration: 'P2W',
      party: 'third',
      domain: 'doubleclick.net',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'ID',
      type: 'cookie',
      duration: 'P2M',
      party: 'third',
      domain: 'doubleclick.net',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'test_cookie',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'doubleclick.net',
      description: commonTexts.capabilities,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026) ; https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
