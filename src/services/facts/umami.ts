import type { CatalogueFile, Reading } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';

/** Its own tracker; the address of its script is that of the installation’s page. */
const TRACKER: Reading = {
  at: 'https://github.com/umami-software/umami/blob/0e0a0795b7870ea01daf9fa204ae48cb4bb96c58/src/tracker/index.js',
  on: '2026-11-27',
};

const service: CatalogueFile = {
  id: 'umami',
  name: 'Umami',
  kind: 'audience',
  description: commonTexts.journeys,
  company: 'Umami',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['audience-advanced'],
  hosts: null,
  storage: [
    {
      name: 'umami.visitor',
      type: 'localStorage',
      duration: null,
      party: 'first',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{host}/script.js',
    attributes: { 'data-website-id': '{websiteId}' },
  },
  options: {
    host: { pattern: '^[\\w.-]+$', example: 'stats.exemple.fr', required: true },
    websiteId: {
      pattern: '^[0-9a-f-]{36}$',
      example: '94db1cb1-74f4-4a40-ad6c-962362670409',
      required: true,
    },
  },
  read: {
    storage: TRACKER,
    load: {
      at: 'https://www.mintlify.com/umami-software/umami/tracking/script-installation',
      on: '2026-11-27',
    },
  },
};

export default service;
