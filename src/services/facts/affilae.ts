import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'affilae',
  name: 'Affilae',
  kind: 'advertising',
  description: commonTexts.affiliates,
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
