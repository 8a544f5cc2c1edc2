import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'crisp',
  name: 'Crisp',
  kind: 'chat',
  description: commonTexts.chat,
  company: 'Crisp IM SAS',
  entity: 'Crisp IM SAS',
  country: 'FR',
  policyUrl: 'https://crisp.chat/en/privacy/',
  purposes: ['media'],
  hosts: ['client.crisp.chat'],
  storage: [
    {
      name: 'crisp-client/*',
      type: 'cookie',
      duration: 'P6M',
      party: 'first',
      description: commonTexts.conversation,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://client.crisp.chat/l.js',
    queue: {
      name: '$crisp',
      array: true,
    },
    globals: {
      CRISP_WEBSITE_ID: '{websiteId}',
    },
  },
  options: {
    websiteId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3d4-0000',
      required: true,
    },
  },
  read: {
    entity: {
      at: 'https://pandectes.io/?p=5978',
      on: '2026-11-26',
    },
    country: {
      at: 'https://pandectes.io/?p=5978',
      on: '2026-11-26',
    },
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
