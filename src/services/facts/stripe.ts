import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'stripe',
  name: 'Stripe',
  kind: 'payment',
  description: {
    fr: 'Fait le paiement : nécessaire au moment de payer seulement.',
    en: 'Makes the payment: necessary only when you pay.',
  },
  company: 'Stripe',
  entity: null,
  country: null,
  policyUrl: 'https://stripe.com/en-nl/privacy',
  purposes: ['necessary'],
  hosts: ['*.stripe.com'],
  storage: [
    {
      name: '__stripe_mid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'stripe.com',
      description: commonTexts.robots,
    },
    {
      name: '__stripe_sid',
      type: 'cookie',
      duration: 'PT30M',
      party: 'third',
      domain: 'stripe.com',
      description: commonTexts.robots,
    },
    {
      name: 'm',
      type: 'cookie',
      duration: 'P10Y',
      party: 'third',
      domain: 'm.stripe.com',
      description: commonTexts.robots,
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
