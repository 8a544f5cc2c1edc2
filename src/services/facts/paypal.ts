import type { CatalogueFile } from '../file.js';

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
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'x-pp-s',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'paypal.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'ts',
      type: 'cookie',
      duration: 'P3Y',
      party: 'third',
      domain: 'paypal.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'ts_c',
      type: 'cookie',
      duration: 'P3Y',
      party: 'third',
      domain: 'paypal.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'tsrce',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'paypal.com',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: 'nsid',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'paypal.com',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
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
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
