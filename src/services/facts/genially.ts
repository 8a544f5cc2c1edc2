import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'genially',
  name: 'Genially',
  kind: 'document',
  description: {
    fr: 'Montre des contenus interactifs de Genially.',
    en: 'Shows interactive contents from Genially.',
  },
  company: 'Genially',
  entity: null,
  country: null,
  policyUrl: 'https://www.genial.ly/cookies',
  purposes: ['media'],
  hosts: ['view.genial.ly'],
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
