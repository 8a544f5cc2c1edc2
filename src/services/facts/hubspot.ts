import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'hubspot',
  name: 'HubSpot',
  kind: 'chat',
  description: {
    fr: 'Relie les visites, les formulaires et les échanges à une fiche de contact.',
    en: 'Links visits, forms and exchanges to a contact record.',
  },
  company: 'HubSpot',
  entity: null,
  country: null,
  policyUrl: 'https://legal.hubspot.com/privacy-policy',
  purposes: ['advertising'],
  hosts: ['js.hs-scripts.com'],
  storage: [
    {
      name: 'hubspotutk',
      type: 'cookie',
      duration: 'P13M',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '__hstc',
      type: 'cookie',
      duration: 'P13M',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '__hssc',
      type: 'cookie',
      duration: 'PT30M',
      party: null,
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: '__hssrc',
      type: 'cookie',
      duration: 'session',
      party: null,
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: '__hs_opt_out',
      type: 'cookie',
      duration: 'P13M',
      party: 'third',
      domain: 'hubspot.com',
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
    script: 'https://js.hs-scripts.com/{portalId}.js',
  },
  options: {
    portalId: {
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
