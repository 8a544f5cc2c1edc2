import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'brevo-conversations',
  name: 'Brevo Conversations',
  kind: 'chat',
  description: commonTexts.chat,
  company: 'Brevo Conversations',
  entity: null,
  country: null,
  policyUrl: 'https://help.brevo.com/hc/fr/sections/18503544961042',
  purposes: ['media'],
  hosts: ['conversations-widget.brevo.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://conversations-widget.brevo.com/brevo-conversations.js',
    globals: {
      BrevoConversationsID: '{id}',
    },
  },
  options: {
    id: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3',
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
