import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'piano',
  name: 'Piano Analytics',
  kind: 'audience',
  description: {
    fr: 'Mesure les visites et les parcours sur le site.',
    en: 'Measures visits and journeys on the site.',
  },
  company: 'AT Internet',
  entity: null,
  country: null,
  policyUrl: 'https://piano.io/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['tag.aticdn.net'],
  storage: [
    {
      name: 'pa_user',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '_pcus',
      type: 'cookie',
      duration: 'P2Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'atuserid',
      type: 'cookie',
      duration: null,
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'atidvisitor',
      type: 'cookie',
      duration: null,
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://tag.aticdn.net/piano-analytics.js',
    globals: {
      _pac: {
        site: '{site}',
        collectDomain: '{collectDomain}',
      },
    },
  },
  options: {
    site: {
      pattern: '^\\d+$',
      example: '123456',
      required: true,
    },
    collectDomain: {
      pattern: '^https://.+',
      example: 'https://abc.pa-cd.com',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
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
