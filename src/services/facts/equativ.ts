import type { CatalogueFile } from '../file.js';
import { lines } from '../lines.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'equativ',
  name: 'Equativ',
  kind: 'advertising',
  description: lines.adverts,
  company: 'Equativ',
  entity: null,
  country: null,
  policyUrl: 'https://equativ.com/',
  purposes: ['advertising'],
  hosts: ['ced.sascdn.com'],
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
