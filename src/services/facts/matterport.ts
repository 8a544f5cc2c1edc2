import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'matterport',
  name: 'Matterport',
  kind: 'document',
  description: {
    fr: 'Montre des visites virtuelles de Matterport.',
    en: 'Shows virtual tours from Matterport.',
  },
  company: 'Matterport',
  entity: null,
  country: null,
  policyUrl: 'https://matterport.com/es/legal/privacy-policy/',
  purposes: ['media'],
  hosts: ['my.matterport.com'],
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
