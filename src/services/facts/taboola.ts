import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'taboola',
  name: 'Taboola',
  kind: 'advertising',
  description: {
    fr: 'Affiche et mesure des contenus recommandés.',
    en: 'Shows and measures recommended contents.',
  },
  company: 'Taboola',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['advertising'],
  hosts: ['*.taboola.com'],
  storage: [
    {
      name: 't_gid',
      type: 'cookie',
      duration: 'P13M',
      party: 'third',
      domain: 'taboola.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 't_pt_gid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'taboola.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'taboola_session_id',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'taboola.com',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: 'taboola_select',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'taboola.com',
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
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
