import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'acast',
  name: 'Acast',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des podcasts hébergés par Acast.',
    en: 'Plays podcasts hosted by Acast.',
  },
  company: 'Acast',
  entity: null,
  country: null,
  policyUrl: 'https://www.acast.com/en/privacy',
  purposes: ['media'],
  hosts: ['embed.acast.com'],
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
