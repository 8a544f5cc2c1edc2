import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'calameo',
  name: 'Calaméo',
  kind: 'document',
  description: {
    fr: 'Montre des documents hébergés par Calaméo.',
    en: 'Shows documents hosted by Calaméo.',
  },
  company: 'Calaméo',
  entity: null,
  country: null,
  policyUrl: 'https://fr.calameo.com/privacy',
  purposes: ['media'],
  hosts: ['v.calameo.com'],
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
