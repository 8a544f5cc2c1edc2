import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'paypal',
  name: 'PayPal',
  kind: 'payment',
  description: {
    fr: 'Fait le paiement : nécessaire au moment de payer seulement.',
    en: 'Makes the payment: necessary only when you pay.',
  },
  company: 'PayPal',
  entity: null,
  country: null,
  policyUrl: 'https://www.paypal.com/privacy-center',
  purposes: ['necessary'],
  hosts: ['*.paypal.com'],
  storage: [
    {
      name: 'enforce_policy',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'paypal.com',
      description: commonTexts.robots,
    },
    {
      name: 'x-pp-s',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'paypal.com',
      description: commonTexts.robots,
    },
    {
      name: 'ts',
      type: 'cookie',
      duration: 'P3Y',
      party: 'third',
      domain: 'paypal.com',
      description: commonTexts.robots,
    },
    {
      name: 'ts_c',
      type: 'cookie',
      duration: 'P3Y',
      party: 'third',
      domain: 'paypal.com',
      description: commonTexts.robots,
    },
    {
      name: 'tsrce',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'paypal.com',
      description: commonTexts.visit,
    },
    {
      name: 'nsid',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'paypal.com',
      description: commonTexts.visit,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: OPEN_COOKIE_DATABASE,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
