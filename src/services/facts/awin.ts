import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'awin',
  name: 'Awin',
  kind: 'advertising',
  description: commonTexts.affiliates,
  company: 'Awin',
  entity: null,
  country: null,
  policyUrl: 'https://www.awin.com/gb/privacy',
  purposes: ['advertising'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
  },
};

export default service;
