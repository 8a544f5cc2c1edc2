import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'brevo-tracker',
  name: 'Brevo Tracker',
  kind: 'advertising',
  description: {
    fr: 'Relie les visites aux courriels envoyés par l’éditeur.',
    en: 'Links visits to e-mails sent by the publisher.',
  },
  company: 'Brevo Tracker',
  entity: null,
  country: null,
  policyUrl: 'https://www.brevo.com/fr/legal/cookies/',
  purposes: ['advertising'],
  hosts: ['sibautomation.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
