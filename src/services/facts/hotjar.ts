import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'hotjar',
  name: 'Hotjar',
  kind: 'audience',
  description: commonTexts.recordings,
  company: 'Hotjar',
  entity: null,
  country: null,
  policyUrl: 'https://www.hotjar.com/legal/policies/privacy/',
  purposes: ['audience-advanced'],
  hosts: ['static.hotjar.com', '*.hotjar.com'],
  storage: [
    {
      name: '_hjid',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '_hjIncludedInSample',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: commonTexts.capabilities,
    },
    {
      name: '_hjClosedSurveyInvites',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: commonTexts.preferences,
    },
    {
      name: '_hjDonePolls',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: commonTexts.preferences,
    },
    {
      name: '_hjMinimizedPolls',
      type: 'cookie',
      duration: 'P365D',
      party: 'first',
      description: commonTexts.preferences,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://static.hotjar.com/c/hotjar-{siteId}.js?sv=6',
    globals: {
      _hjSettings: {
        hjid: '{siteId}',
        hjsv: 6,
      },
    },
    queue: {
      name: 'hj',
      store: 'q',
    },
  },
  options: {
    siteId: {
      pattern: '^\\d+$',
      example: '1234567',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
