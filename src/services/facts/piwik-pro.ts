import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  kind: 'audience',
  description: commonTexts.journeys,
  company: 'Piwik PRO',
  entity: null,
  country: null,
  policyUrl: 'https://piwik.pro/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['*.containers.piwik.pro'],
  storage: [
    {
      name: '_pk_id*',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: '_pk_ses*',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: '_pk_ref*',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: '_pk_cvar*',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{container}.containers.piwik.pro/{siteId}.js',
    queue: {
      name: 'dataLayer',
      array: true,
    },
    calls: [
      {
        start: '{time}',
        event: 'stg.start',
      },
    ],
  },
  options: {
    container: {
      pattern: '^[\\w.-]+$',
      example: 'exemple',
      required: true,
    },
    siteId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2-c3d4',
      required: true,
    },
  },
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    storage: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
