import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'discord',
  name: 'Discord',
  kind: 'social',
  description: {
    fr: 'Montre un salon de Discord.',
    en: 'Shows a Discord channel.',
  },
  company: 'Discord',
  entity: null,
  country: null,
  policyUrl: 'https://discord.com/privacy',
  purposes: ['social'],
  hosts: ['discord.com'],
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
