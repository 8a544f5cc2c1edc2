import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'issuu',
  name: 'Issuu',
  kind: 'document',
  description: {
    fr: 'Montre des documents hébergés par Issuu.',
    en: 'Shows documents hosted by Issuu.',
  },
  company: 'Issuu',
  entity: null,
  country: null,
  policyUrl: 'https://issuu.com/legal/privacy',
  purposes: ['media'],
  hosts: ['e.issuu.com'],
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
