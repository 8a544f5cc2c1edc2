import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'kameleoon',
  name: 'Kameleoon',
  kind: 'audience',
  description: {
    fr: 'Compare plusieurs versions d’une page.',
    en: 'Compares several versions of a page.',
  },
  company: 'Kameleoon',
  entity: null,
  country: null,
  policyUrl: 'https://www.kameleoon.com/fr/compliance/rgpd',
  purposes: ['personalisation'],
  hosts: ['*.kameleoon.eu'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{siteCode}.kameleoon.eu/kameleoon.js',
  },
  options: {
    siteCode: {
      pattern: '^[\\w.-]+$',
      example: 'abc123',
      required: true,
    },
  },
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
