import type { CatalogueFile } from '../file.js';
import { lines } from '../lines.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'affilae',
  name: 'Affilae',
  kind: 'advertising',
  description: lines.affiliates,
  company: 'Affilae',
  entity: null,
  country: null,
  policyUrl: 'https://affilae.com/en/privacy-cookie-policy/',
  purposes: ['advertising'],
  hosts: ['static.affilae.com'],
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
