import { TIKTOK } from '../company-cookies.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'tiktok-embed',
  name: { fr: 'Vidéos TikTok', en: 'TikTok videos' },
  kind: 'social',
  description: {
    fr: 'Montre des vidéos de TikTok.',
    en: 'Shows videos from TikTok.',
  },
  company: 'TikTok',
  entity: null,
  country: null,
  policyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en?lang=en',
  purposes: ['social'],
  hosts: ['www.tiktok.com'],
  storage: [...TIKTOK],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.tiktok.com/embed.js',
  },
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
