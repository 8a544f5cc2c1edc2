import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

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
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'vglnk.PartnerRfsh.p',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'disqus.com',
      description: commonTexts.recognisesForAds,
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
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
