import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'arte',
  name: 'Arte',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos d’Arte.',
    en: 'Shows Arte videos.',
  },
  company: 'Arte',
  entity: null,
  country: null,
  policyUrl: 'https://www.arte.tv/sites/fr/corporate/donnees-personnelles/',
  purposes: ['media'],
  hosts: ['www.arte.tv'],
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
