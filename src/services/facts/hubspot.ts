import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'hubspot',
  name: 'HubSpot',
  kind: 'chat',
  description: {
    fr: 'Relie les visites, les formulaires et les échanges à une fiche de contact.',
    en: 'Links visits, forms and exchanges to a contact record.',
  },
  company: 'HubSpot',
  entity: null,
  country: null,
  policyUrl: 'https://legal.hubspot.com/privacy-policy',
  purposes: ['advertising'],
  hosts: ['js.hs-scripts.com'],
  storage: [
    {
      name: 'hubspotutk',
      type: 'cookie',
      duration: 'P13M',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: '__hstc',
      type: 'cookie',
      duration: 'P13M',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: '__hssc',
      type: 'cookie',
      duration: 'PT30M',
      party: null,
      description: commonTexts.visit,
    },
    {
      name: '__hssrc',
      type: 'cookie',
      duration: 'session',
      party: null,
      description: commonTexts.visit,
    },
    {
      name: '__hs_opt_out',
      type: 'cookie',
      duration: 'P13M',
      party: 'third',
      domain: 'hubspot.com',
      description: commonTexts.ownConsent,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://js.hs-scripts.com/{portalId}.js',
  },
  options: {
    portalId: {
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
