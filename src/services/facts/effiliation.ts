import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';

const service: CatalogueFile = {
  id: 'effiliation',
  name: 'Effiliation',
  kind: 'advertising',
  description: commonTexts.affiliates,
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
