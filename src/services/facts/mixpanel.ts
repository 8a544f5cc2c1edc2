import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'mixpanel',
  name: 'Mixpanel',
  kind: 'audience',
  description: {
    fr: 'Mesure les actions faites sur le site.',
    en: 'Measures actions taken on the site.',
  },
  company: 'Mixpanel',
  entity: null,
  country: null,
  policyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['cdn.mxpnl.com', 'api-js.mixpanel.com'],
  storage: [
    {
      name: 'mp_*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '__mpq_*',
      type: 'localStorage',
      duration: null,
      party: 'first',
      description: commonTexts.views,
    },
    {
      name: 'mp_tab_id_*',
      type: 'sessionStorage',
      duration: 'session',
      party: 'first',
      description: commonTexts.visit,
    },
    {
      name: 'mp_gen_new_tab_id_*',
      type: 'sessionStorage',
      duration: 'session',
      party: 'first',
      description: commonTexts.visit,
    },
    {
      name: 'mixpanelBrowserDb',
      type: 'indexedDB',
      duration: null,
      party: 'first',
      description: commonTexts.unstated,
    },
    {
      name: 'mixpanelFlagsDb',
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
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026) ; https://github.com/mixpanel/mixpanel-js (2.83.0, as it runs)',
      on: '2026-11-28',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026) ; https://github.com/mixpanel/mixpanel-js (2.83.0, as it runs)',
      on: '2026-11-28',
    },
  },
};

export default service;
