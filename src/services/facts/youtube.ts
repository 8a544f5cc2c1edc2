import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'youtube',
  name: 'YouTube',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par YouTube.',
    en: 'Shows videos hosted by YouTube.',
  },
  company: 'Google',
  entity: 'Google Ireland Limited',
  country: 'IE',
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['media'],
  hosts: ['www.youtube.com', 'www.youtube-nocookie.com', 'youtube.com'],
  storage: [
    {
      name: 'VISITOR_INFO1_LIVE',
      type: 'cookie',
      duration: 'P179D',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 'YSC',
      type: 'cookie',
      duration: 'session',
      party: null,
      description: commonTexts.views,
    },
    {
      name: 'PREF',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.preferences,
    },
    {
      name: 'GPS',
      type: 'cookie',
      duration: 'P1D',
      party: 'third',
      domain: 'youtube.com',
      description: commonTexts.recognises,
    },
    {
      name: 'VISITOR_PRIVACY_METADATA',
      type: 'cookie',
      duration: 'P180D',
      party: 'third',
      domain: 'youtube.com',
      description: commonTexts.ownConsent,
    },
    {
      name: '__Secure-ROLLOUT_TOKEN',
      type: 'cookie',
      duration: 'P180D',
      party: 'third',
      domain: 'youtube.com',
      description: commonTexts.capabilities,
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
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
