import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'hotjar',
  name: 'Hotjar',
  kind: 'audience',
  description: {
    fr: 'Enregistre les parcours et les clics pour améliorer les pages.',
    en: 'Records journeys and clicks to improve pages.',
  },
  company: 'Hotjar',
  entity: null,
  country: null,
  policyUrl: 'https://www.hotjar.com/legal/policies/privacy/',
  purposes: ['audience-advanced'],
  hosts: ['static.hotjar.com', '*.hotjar.com'],
  storage: [
    {
      name: '_hjid',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '_hjIncludedInSample',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: {
        fr: 'Vérifie ce que le navigateur accepte.',
        en: 'Checks what the browser accepts.',
      },
    },
    {
      name: '_hjClosedSurveyInvites',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: '_hjDonePolls',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: '_hjMinimizedPolls',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://static.hotjar.com/c/hotjar-{siteId}.js?sv=6',
    globals: {
      _hjSettings: {
        hjid: '{siteId}',
        hjsv: 6,
      },
    },
    queue: {
      name: 'hj',
      store: 'q',
    },
  },
  options: {
    siteId: {
      pattern: '^\\d+$',
      example: '1234567',
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
