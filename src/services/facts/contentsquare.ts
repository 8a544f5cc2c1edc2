import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'contentsquare',
  name: 'Contentsquare',
  kind: 'audience',
  description: {
    fr: 'Analyse les parcours et les clics sur le site.',
    en: 'Analyses journeys and clicks on the site.',
  },
  company: 'ContentSquare',
  entity: 'Content Square SAS',
  country: 'FR',
  policyUrl: 'https://contentsquare.com/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['t.contentsquare.net', '*.contentsquare.net'],
  storage: [
    {
      name: '_cs_c',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Retient un refus ou un accord donné à ce service.',
        en: 'Remembers a refusal or an agreement given to this service.',
      },
    },
    {
      name: '_cs_cvars',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Compte les pages ou les contenus vus.',
        en: 'Counts pages or contents viewed.',
      },
    },
    {
      name: '_cs_id',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '_cs_s',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: '_cs_ex',
      type: 'cookie',
      duration: 'P30D',
      party: 'first',
      description: {
        fr: 'Retient un refus ou un accord donné à ce service.',
        en: 'Remembers a refusal or an agreement given to this service.',
      },
    },
    {
      name: '_cs_optout',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Retient un refus ou un accord donné à ce service.',
        en: 'Remembers a refusal or an agreement given to this service.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://t.contentsquare.net/uxa/{tagId}.js',
  },
  options: {
    tagId: {
      pattern: '^[\\w.-]+$',
      example: '1a2b3c4d5e6f7',
      required: true,
    },
  },
  read: {
    entity: {
      at: 'https://contentsquare.com/fr-fr/privacy-center/subprocessors/',
      on: '2026-11-26',
    },
    country: {
      at: 'https://contentsquare.com/fr-fr/privacy-center/subprocessors/',
      on: '2026-11-26',
    },
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
