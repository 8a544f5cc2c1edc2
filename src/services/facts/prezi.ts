import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'prezi',
  name: 'Prezi',
  kind: 'document',
  description: {
    fr: 'Montre des présentations de Prezi.',
    en: 'Shows presentations from Prezi.',
  },
  company: 'Prezi',
  entity: null,
  country: null,
  policyUrl: 'https://prezi.com/privacy-policy/',
  purposes: ['media'],
  hosts: ['prezi.com'],
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
