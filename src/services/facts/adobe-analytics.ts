import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  kind: 'audience',
  description: {
    fr: 'Mesure les visites et les parcours sur le site.',
    en: 'Measures visits and journeys on the site.',
  },
  company: 'Adobe',
  entity: null,
  country: null,
  policyUrl: 'https://www.adobe.com/nl/privacy.html',
  purposes: ['audience-advanced'],
  hosts: ['assets.adobedtm.com'],
  storage: [
    {
      name: 's_cc',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Vérifie ce que le navigateur accepte.',
        en: 'Checks what the browser accepts.',
      },
    },
    {
      name: 's_sq',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Compte les pages ou les contenus vus.',
        en: 'Counts pages or contents viewed.',
      },
    },
    {
      name: 's_vi',
      type: 'cookie',
      duration: 'P2Y',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 's_fid',
      type: 'cookie',
      duration: 'P5Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 's_ecid',
      type: 'cookie',
      duration: 'P2Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 's_ppv',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Compte les pages ou les contenus vus.',
        en: 'Counts pages or contents viewed.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://assets.adobedtm.com/launch-{launchId}.min.js',
  },
  options: {
    launchId: {
      pattern: '^[\\w.-]+$',
      example: 'EN123abc',
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
