import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'meta-pixel',
  name: 'Pixel Meta',
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
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      // Left unknown: the one source that was read (two years, third party) is in doubt.
      name: '_fbc',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
    {
      name: 'fr',
      type: 'cookie',
      duration: 'P90D',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'datr',
      type: 'cookie',
      duration: 'P2Y',
      party: null,
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'sb',
      type: 'cookie',
      duration: 'P2Y',
      party: null,
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
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
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
