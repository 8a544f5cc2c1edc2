import type { CatalogueFile } from '../file.js';

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
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: '__stripe_sid',
      type: 'cookie',
      duration: 'PT30M',
      party: 'third',
      domain: 'stripe.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'm',
      type: 'cookie',
      duration: 'P10Y',
      party: 'third',
      domain: 'm.stripe.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
