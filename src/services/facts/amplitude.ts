import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'amplitude',
  name: 'Amplitude',
  kind: 'audience',
  description: {
    fr: 'Mesure les actions faites sur le site.',
    en: 'Measures actions taken on the site.',
  },
  company: 'Amplitude',
  entity: null,
  country: null,
  policyUrl: 'https://amplitude.com/privacy',
  purposes: ['audience-advanced'],
  hosts: ['cdn.amplitude.com', 'api2.amplitude.com', 'sr-client-cfg.amplitude.com'],
  storage: [
    {
      name: 'AMP_*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 'AMP_unsent_*',
      type: 'localStorage',
      duration: null,
      party: 'first',
      description: commonTexts.views,
    },
    {
      name: 'AMP_remote_config_*',
      type: 'localStorage',
      duration: null,
      party: 'first',
      description: commonTexts.unstated,
    },
    {
      name: 'AMP_URL_INFO',
      type: 'sessionStorage',
      duration: 'session',
      party: 'first',
      description: commonTexts.visit,
    },
    {
      name: 'AMP_PAGE_VIEW',
      type: 'sessionStorage',
      duration: 'session',
      party: 'first',
      description: commonTexts.visit,
    },
    {
      name: 'AMP_diagnostics_*',
      type: 'indexedDB',
      duration: null,
      party: 'first',
      description: commonTexts.unstated,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026) ; https://github.com/amplitude/Amplitude-TypeScript (analytics-browser 2.48.1, as it runs)',
      on: '2026-11-28',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026) ; https://github.com/amplitude/Amplitude-TypeScript (analytics-browser 2.48.1, as it runs)',
      on: '2026-11-28',
    },
  },
};

export default service;
