import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'adobe-fonts',
  name: 'Adobe Fonts',
  kind: 'font',
  description: {
    fr: 'Affiche les polices de caractères d’Adobe.',
    en: 'Shows typefaces from Adobe.',
  },
  company: 'Adobe',
  entity: null,
  country: null,
  policyUrl: 'https://www.adobe.com/privacy.html',
  purposes: ['media'],
  hosts: ['use.typekit.net'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://use.typekit.net/{kitId}.js',
  },
  options: {
    kitId: {
      pattern: '^[\\w.-]+$',
      example: 'abc1def',
      required: true,
    },
  },
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
