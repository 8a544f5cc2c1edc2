import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'meta-pixel',
  name: { fr: 'Pixel Meta', en: 'Meta pixel' },
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Facebook et Instagram, et les adapte aux visites.',
    en: 'Measures what ads on Facebook and Instagram bring, and fits them to visits.',
  },
  company: 'Meta',
  entity: null,
  country: null,
  policyUrl: 'https://www.facebook.com/about/privacy/',
  purposes: ['advertising'],
  hosts: ['connect.facebook.net'],
  storage: [
    {
      name: '_fbp',
      type: 'cookie',
      duration: 'P4M',
      party: null,
      description: commonTexts.recognisesForAds,
    },
    {
      // Left unknown: the one source that was read (two years, third party) is in doubt.
      name: '_fbc',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.conversion,
    },
    {
      name: 'fr',
      type: 'cookie',
      duration: 'P90D',
      party: null,
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'datr',
      type: 'cookie',
      duration: 'P2Y',
      party: null,
      description: commonTexts.robots,
    },
    {
      name: 'sb',
      type: 'cookie',
      duration: 'P2Y',
      party: null,
      description: commonTexts.robots,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://connect.facebook.net/en_US/fbevents.js',
    queue: {
      name: 'fbq',
      store: 'queue',
      handler: 'callMethod',
      set: {
        loaded: true,
        version: '2.0',
      },
    },
    calls: [
      ['init', '{pixelId}'],
      ['track', 'PageView'],
    ],
  },
  options: {
    pixelId: {
      pattern: '^\\d+$',
      example: '1234567890',
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
