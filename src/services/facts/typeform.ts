import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'typeform',
  name: 'Typeform',
  kind: 'form',
  description: {
    fr: 'Montre un formulaire de Typeform.',
    en: 'Shows a Typeform form.',
  },
  company: 'Typeform',
  entity: null,
  country: null,
  policyUrl: 'https://www.typeform.com',
  purposes: ['media'],
  hosts: ['*.typeform.com'],
  storage: [
    {
      name: 'tf_respondent_cc',
      type: 'cookie',
      duration: 'P6M',
      party: 'third',
      domain: 'typeform.com',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: 'attribution_user_id',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'typeform.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
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
