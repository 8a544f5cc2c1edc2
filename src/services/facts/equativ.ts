import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'equativ',
  name: 'Equativ',
  kind: 'advertising',
  description: commonTexts.adverts,
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
