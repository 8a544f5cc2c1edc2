import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'trustpilot',
  name: 'Trustpilot',
  kind: 'reviews',
  description: {
    fr: 'Montre les avis de clients.',
    en: 'Shows customer reviews.',
  },
  company: 'Trustpilot',
  entity: null,
  country: null,
  policyUrl: 'https://fr.legal.trustpilot.com/for-reviewers/end-user-privacy-terms',
  purposes: ['media'],
  hosts: ['widget.trustpilot.com'],
  storage: [
    {
      name: 'ajs_user_id',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'trustpilot.com',
      description: commonTexts.recognises,
    },
    {
      name: 'ajs_anonymous_id',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'trustpilot.com',
      description: commonTexts.recognises,
    },
    {
      name: 'csrf-canary',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'trustpilot.com',
      description: commonTexts.robots,
    },
    {
      name: 'amplitude_id*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'trustpilot.com',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://widget.trustpilot.com/bootstrap/v5/tp.widget.sync.bootstrap.min.js',
  },
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
