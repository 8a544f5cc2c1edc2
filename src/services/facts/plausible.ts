import type { CatalogueFile } from '../catalogue-file.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'plausible',
  name: 'Plausible',
  kind: 'audience',
  description: {
    fr: 'Compte les visites, sans cookie selon son éditeur.',
    en: 'Counts visits, without cookies according to its publisher.',
  },
  company: 'Plausible Insights OÜ',
  entity: 'Plausible Insights OÜ',
  country: null,
  policyUrl: 'https://plausible.io/privacy',
  purposes: ['audience-advanced'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{endpoint}/js/script.js',
    attributes: {
      'data-domain': '{domain}',
    },
  },
  options: {
    endpoint: {
      pattern: '^[\\w.-]+$',
      example: 'plausible.io',
      required: true,
    },
    domain: {
      pattern: '^[\\w.-]+$',
      example: 'exemple.fr',
      required: true,
    },
  },
  read: {
    entity: OPEN_COOKIE_DATABASE,
    policyUrl: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
