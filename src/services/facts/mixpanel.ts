import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

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
  hosts: ['cdn.mxpnl.com'],
  storage: [
    {
      name: 'mp_*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognises,
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
