import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'zendesk',
  name: 'Zendesk',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter avec l’assistance.',
    en: 'Lets you chat with support.',
  },
  company: 'Zendesk',
  entity: null,
  country: null,
  policyUrl: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
  purposes: ['media'],
  hosts: ['v2.zopim.com'],
  storage: [
    {
      name: '__zlcmid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'zendesk.com',
      description: {
        fr: 'Retrouve la conversation et son auteur.',
        en: 'Finds the conversation and its author again.',
      },
    },
    {
      name: '__zlcprivacy',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'zendesk.com',
      description: {
        fr: 'Retient un refus ou un accord donné à ce service.',
        en: 'Remembers a refusal or an agreement given to this service.',
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
