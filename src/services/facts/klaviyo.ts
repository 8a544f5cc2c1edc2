import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'klaviyo',
  name: 'Klaviyo',
  kind: 'advertising',
  description: {
    fr: 'Relie les visites aux e‑mails envoyés par l’éditeur.',
    en: 'Links visits to e-mails sent by the publisher.',
  },
  company: 'Klaviyo',
  entity: null,
  country: null,
  policyUrl: 'https://www.klaviyo.com/legal',
  purposes: ['advertising'],
  hosts: ['static.klaviyo.com'],
  storage: [
    {
      name: '__kla_id',
      type: 'cookie',
      duration: 'P2Y',
      party: 'first',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id={companyId}',
  },
  options: {
    companyId: {
      pattern: '^[\\w.-]+$',
      example: 'AbC123',
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
