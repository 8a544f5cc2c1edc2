import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'zendesk',
  name: 'Zendesk',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter avec l’assistance.',
    en: 'Lets you chat with support.',
  },
  company: 'Zendesk',
  entity: null,
  country: null,
  policyUrl: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
  purposes: ['media'],
  hosts: ['v2.zopim.com'],
  storage: [
    {
      name: '__zlcmid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'zendesk.com',
      description: commonTexts.conversation,
    },
    {
      name: '__zlcprivacy',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'zendesk.com',
      description: commonTexts.ownConsent,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
