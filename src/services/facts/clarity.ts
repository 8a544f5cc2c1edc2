import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'clarity',
  name: 'Microsoft Clarity',
  kind: 'audience',
  description: commonTexts.recordings,
  company: 'Microsoft',
  entity: null,
  country: null,
  policyUrl: 'https://account.microsoft.com/privacy',
  purposes: ['audience-advanced'],
  hosts: ['www.clarity.ms', '*.clarity.ms'],
  storage: [
    {
      name: 'ANONCHK',
      type: 'cookie',
      duration: 'PT10M',
      party: null,
      description: commonTexts.capabilities,
    },
    {
      name: 'MR',
      type: 'cookie',
      duration: 'P6M',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 'MUID',
      type: 'cookie',
      duration: 'P1Y',
      party: null,
      description: commonTexts.recognisesForAds,
    },
    {
      name: '_clck',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: '_clsk',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: 'CLID',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: 'SM',
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
    script: 'https://www.clarity.ms/tag/{projectId}',
    queue: {
      name: 'clarity',
      store: 'q',
    },
  },
  options: {
    projectId: {
      pattern: '^[\\w.-]+$',
      example: 'abcdef1234',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026) ; https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    load: TARTEAUCITRON,
  },
};

export default service;
