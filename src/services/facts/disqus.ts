import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'disqus',
  name: 'Disqus',
  kind: 'comments',
  description: {
    fr: 'Montre les commentaires et permet d’en écrire.',
    en: 'Shows comments and lets you write some.',
  },
  company: 'Disqus',
  entity: null,
  country: null,
  policyUrl: 'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy',
  purposes: ['social'],
  hosts: ['*.disqus.com'],
  storage: [
    {
      name: 'vglnk.Agent.p',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'disqus.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'vglnk.PartnerRfsh.p',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'disqus.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{shortname}.disqus.com/embed.js',
  },
  options: {
    shortname: {
      pattern: '^[\\w.-]+$',
      example: 'exemple',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
