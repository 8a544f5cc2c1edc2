import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'mixcloud',
  name: 'Mixcloud',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des émissions de Mixcloud.',
    en: 'Plays shows from Mixcloud.',
  },
  company: 'Mixcloud',
  entity: null,
  country: null,
  policyUrl: 'https://www.mixcloud.com/privacy/',
  purposes: ['media'],
  hosts: ['www.mixcloud.com'],
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
