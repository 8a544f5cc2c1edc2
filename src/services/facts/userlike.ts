import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'userlike',
  name: 'Userlike',
  kind: 'chat',
  description: commonTexts.chat,
  company: 'Userlike',
  entity: null,
  country: null,
  policyUrl: 'https://www.userlike.com/en/terms#privacy-policy',
  purposes: ['media'],
  hosts: ['userlike-cdn-widgets.s3-eu-west-1.amazonaws.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
  },
};

export default service;
