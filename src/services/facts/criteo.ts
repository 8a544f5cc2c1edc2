import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'criteo',
  name: 'Criteo',
  kind: 'advertising',
  description: {
    fr: 'Affiche des annonces selon les produits vus.',
    en: 'Shows ads after the products that were viewed.',
  },
  company: 'Criteo',
  entity: null,
  country: null,
  policyUrl: 'https://www.criteo.com/privacy/',
  purposes: ['advertising'],
  hosts: ['static.criteo.net', '*.criteo.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://static.criteo.net/js/ld/ld.js',
    queue: {
      name: 'criteo_q',
      array: true,
    },
    calls: [
      {
        event: 'setAccount',
        account: '{account}',
      },
    ],
  },
  options: {
    account: {
      pattern: '^\\d+$',
      example: '12345',
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
