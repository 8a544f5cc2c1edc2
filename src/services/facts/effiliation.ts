import type { CatalogueFile } from '../file.js';
import { lines } from '../lines.js';

const service: CatalogueFile = {
  id: 'effiliation',
  name: 'Effiliation',
  kind: 'advertising',
  description: lines.affiliates,
  company: 'Effiliation',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['advertising'],
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
