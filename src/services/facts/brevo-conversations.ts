import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'brevo-conversations',
  name: 'Brevo Conversations',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  company: 'Brevo Conversations',
  entity: null,
  country: null,
  policyUrl: 'https://help.brevo.com/hc/fr/sections/18503544961042',
  purposes: ['media'],
  hosts: ['conversations-widget.brevo.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://conversations-widget.brevo.com/brevo-conversations.js',
    globals: {
      BrevoConversationsID: '{id}',
    },
  },
  options: {
    id: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3',
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
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
