import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  kind: 'audience',
  description: commonTexts.recordings,
  company: 'Crazy Egg',
  entity: null,
  country: null,
  policyUrl: 'https://www.crazyegg.com/cookies',
  purposes: ['audience-advanced'],
  hosts: ['script.crazyegg.com'],
  storage: [
    {
      name: '_ceir',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '_CEFT',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Retient la variante de la page qui est montrée.',
        en: 'Remembers which version of the page is shown.',
      },
    },
    {
      name: '_ce.s',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.visit,
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
