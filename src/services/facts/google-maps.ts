import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'google-maps',
  name: 'Google Maps',
  kind: 'map',
  description: {
    fr: 'Montre une carte de Google.',
    en: 'Shows a Google map.',
  },
  company: 'Google',
  entity: 'Google Ireland Limited',
  country: 'IE',
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['media'],
  hosts: ['maps.googleapis.com', 'maps.google.com', 'www.google.com'],
  paths: { 'www.google.com': ['/maps'] },
  storage: [
    {
      name: 'OGPC',
      type: 'cookie',
      duration: 'P1M',
      party: 'third',
      domain: 'google.com',
      description: commonTexts.preferences,
    },
    {
      name: 'OGP',
      type: 'cookie',
      duration: 'P2M',
      party: 'third',
      domain: 'google.com',
      description: commonTexts.preferences,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    entity: {
      at: 'https://www.digi.no/artikler/google-flytter-ansvaret-for-europeiske-brukerdata-fra-usa-til-irland/453490',
      on: '2026-11-26',
    },
    country: {
      at: 'https://www.digi.no/artikler/google-flytter-ansvaret-for-europeiske-brukerdata-fra-usa-til-irland/453490',
      on: '2026-11-26',
    },
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026) ; https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    paths: {
      at: 'https://developers.google.com/maps/documentation/embed (18 October 2026)',
      on: '2026-11-28',
    },
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
