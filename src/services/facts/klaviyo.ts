import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'klaviyo',
  name: 'Klaviyo',
  kind: 'advertising',
  description: {
    fr: 'Relie les visites aux courriels envoyés par l’éditeur.',
    en: 'Links visits to e-mails sent by the publisher.',
  },
  company: 'Klaviyo',
  entity: null,
  country: null,
  policyUrl: 'https://www.klaviyo.com/legal',
  purposes: ['advertising'],
  hosts: ['static.klaviyo.com'],
  storage: [
    {
      name: '__kla_id',
      type: 'cookie',
      duration: 'P2Y',
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
    script: 'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id={companyId}',
  },
  options: {
    companyId: {
      pattern: '^[\\w.-]+$',
      example: 'AbC123',
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
