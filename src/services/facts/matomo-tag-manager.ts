import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'matomo-tag-manager',
  name: 'Matomo Tag Manager',
  kind: 'audience',
  description: {
    fr: 'Charge les outils de mesure choisis par l’éditeur, depuis Matomo.',
    en: 'Loads the measurement tools that the publisher has chosen, from Matomo.',
  },
  company: 'Matomo',
  entity: null,
  country: null,
  policyUrl: 'https://matomo.org/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: null,
  storage: [
    {
      name: '_pk_id*',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '_pk_ses*',
      type: 'cookie',
      duration: 'PT30M',
      party: 'first',
      description: commonTexts.visit,
    },
    {
      name: '_pk_ref*',
      type: 'cookie',
      duration: 'P6M',
      party: 'first',
      description: {
        fr: 'Retient la page ou le site d’où vient la visite.',
        en: 'Remembers the page or site that the visit came from.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: '{url}',
    queue: {
      name: '_mtm',
      array: true,
    },
    calls: [
      {
        'mtm.startTime': '{time}',
        event: 'mtm.Start',
      },
    ],
  },
  options: {
    url: {
      pattern: '^https?://.+\\.js$',
      example: 'https://stats.exemple.fr/js/container_abc.js',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
