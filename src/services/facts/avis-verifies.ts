import type { CatalogueFile } from '../catalogue-file.js';

const service: CatalogueFile = {
  id: 'avis-verifies',
  name: 'Avis Vérifiés',
  kind: 'reviews',
  description: {
    fr: 'Montre les avis de clients.',
    en: 'Shows customer reviews.',
  },
  company: 'Avis Vérifiés',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['media'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {},
};

export default service;
