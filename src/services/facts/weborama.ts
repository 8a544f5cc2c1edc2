import type { CatalogueFile } from '../file.js';
import { lines } from '../lines.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'weborama',
  name: 'Weborama',
  kind: 'advertising',
  description: lines.adverts,
  company: 'Weborama',
  entity: null,
  country: null,
  policyUrl: 'https://weborama.com/faq-cnil-avril-2021/',
  purposes: ['advertising'],
  hosts: ['cstatic.weborama.fr'],
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
