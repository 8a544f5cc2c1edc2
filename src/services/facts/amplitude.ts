import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'amplitude',
  name: 'Amplitude',
  kind: 'audience',
  description: {
    fr: 'Mesure les actions faites sur le site.',
    en: 'Measures actions taken on the site.',
  },
  company: 'Amplitude',
  entity: null,
  country: null,
  policyUrl: 'https://amplitude.com/privacy',
  purposes: ['audience-advanced'],
  hosts: ['cdn.amplitude.com'],
  storage: [
    {
      name: 'AMP_*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'cdn.amplitude.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'AMP_TEST',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'cdn.amplitude.com',
      description: {
        fr: 'Vérifie ce que le navigateur accepte.',
        en: 'Checks what the browser accepts.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
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
  },
};

export default service;
