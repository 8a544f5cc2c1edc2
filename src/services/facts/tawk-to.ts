import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'tawk-to',
  name: 'tawk.to',
  kind: 'chat',
  description: commonTexts.chat,
  company: 'tawk.to',
  entity: null,
  country: null,
  policyUrl: 'https://www.tawk.to/privacy-policy/',
  purposes: ['media'],
  hosts: ['embed.tawk.to'],
  storage: [
    {
      name: 'TawkConnectionTime',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.conversation,
    },
    {
      name: '__tawkuuid',
      type: 'cookie',
      duration: 'P10Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 'TawkCookie',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.conversation,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://embed.tawk.to/{propertyId}/{widgetId}',
    globals: {
      Tawk_API: {},
    },
  },
  options: {
    propertyId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3',
      required: true,
    },
    widgetId: {
      pattern: '^[\\w.-]+$',
      example: 'default',
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
