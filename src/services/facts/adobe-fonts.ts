import type { CatalogueFile } from '../file.js';

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
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
