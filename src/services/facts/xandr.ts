import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'xandr',
  name: 'Xandr',
  kind: 'advertising',
  description: commonTexts.adverts,
  company: 'Xandr',
  entity: null,
  country: null,
  policyUrl: 'https://www.xandr.com/privacy/cookie-policy/',
  purposes: ['advertising'],
  hosts: ['acdn.adnxs.com'],
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
