import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'wistia',
  name: 'Wistia',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par Wistia.',
    en: 'Shows videos hosted by Wistia.',
  },
  company: 'Wistia',
  entity: null,
  country: null,
  policyUrl: 'https://wistia.com/privacy',
  purposes: ['media'],
  hosts: null,
  storage: [
    {
      name: '_distillery',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.preferences,
    },
    {
      name: 'muxData',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.views,
    },
    {
      name: 'wistia',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.preferences,
    },
    {
      name: 'wistia-video-progress-*',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.preferences,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
