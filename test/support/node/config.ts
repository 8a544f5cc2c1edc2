import type { ThirdParty } from '../../../demo/server/third-party.mjs';

const service = (id: string, purpose: string, name: string) => ({
  id,
  name,
  controller: {
    name: `Société ${name}`,
    country: 'FR',
    policyUrl: 'https://tiers.example/donnees',
  },
  purposes: [purpose],
  hosts: ['localhost'],
  storage: [{ name: 't_probe', type: 'cookie', duration: 'P1D', party: 'first' }],
});

/**
 * The configuration of the tests: an exempt measurement and three purposes that ask for consent,
 * each with one service of the third party.
 */
export const configuration = (changes: object = {}) => ({
  organisation: {
    name: 'Softsystems',
    email: 'contact@softsystems.ai',
    website: 'https://softsystems.ai',
  },
  locale: 'fr',
  purposes: ['audience-advanced', 'advertising', 'media'],
  services: [
    service('stats', 'audience-advanced', 'Mesure'),
    service('ads', 'advertising', 'Régie'),
    service('video', 'media', 'Vidéo'),
  ],
  policy: { url: '/confidentialite', current: '2018-11-20', versions: ['2018-11-20'] },
  endpoint: '/privacy',
  ...changes,
});

/** Titles of the purposes in French, as the manager names its switches. */
export const titles = {
  stats: 'Mesure d’audience détaillée',
  ads: 'Publicité personnalisée',
  media: 'Vidéos, cartes et contenus d’autres sites',
};

/** What a page or a configuration of a test is given to name. */
export interface Places {
  third: ThirdParty;
  origin: string;
}
