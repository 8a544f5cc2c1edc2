import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'snap-pixel',
  name: 'Snap Pixel',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Snapchat.',
    en: 'Measures what ads on Snapchat bring.',
  },
  company: 'Snapchat',
  entity: null,
  country: null,
  policyUrl: 'https://www.snap.com/en-US/privacy/privacy-policy/',
  purposes: ['advertising'],
  hosts: ['sc-static.net'],
  storage: [
    {
      name: 'sc_at',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'snapchat.com',
      description: commonTexts.recognisesForAds,
    },
    {
      name: '_scid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognisesForAds,
    },
    {
      name: '_scid_r',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: commonTexts.recognisesForAds,
    },
    {
      name: '_schn',
      type: 'cookie',
      duration: 'P1D',
      party: 'first',
      description: commonTexts.recognisesForAds,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://sc-static.net/scevent.min.js',
    queue: {
      name: 'snaptr',
      store: 'queue',
      handler: 'handleRequest',
    },
    calls: [
      ['init', '{pixelId}'],
      ['track', 'PAGE_VIEW'],
    ],
  },
  options: {
    pixelId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3d4-0000',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
