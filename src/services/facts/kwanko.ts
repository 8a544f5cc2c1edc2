import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'kwanko',
  name: 'Kwanko',
  kind: 'advertising',
  description: commonTexts.affiliates,
  company: 'Kwanko',
  entity: null,
  country: null,
  policyUrl: 'https://www.kwanko.com/fr/rgpd/politique-gestion-donnees/',
  purposes: ['advertising'],
  hosts: ['action.metaffiliation.com'],
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
