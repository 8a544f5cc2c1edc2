import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

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
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
  },
};

export default service;
