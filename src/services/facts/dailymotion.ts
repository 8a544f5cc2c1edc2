import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'dailymotion',
  name: 'Dailymotion',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par Dailymotion.',
    en: 'Shows videos hosted by Dailymotion.',
  },
  company: 'Dailymotion',
  entity: null,
  country: null,
  policyUrl: 'https://www.dailymotion.com/legal/privacy',
  purposes: ['media'],
  hosts: ['www.dailymotion.com'],
  storage: [
    {
      name: 'ts',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: 'dmvk',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: 'hist',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: 'v1st',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    storage: TARTEAUCITRON,
  },
};

export default service;
