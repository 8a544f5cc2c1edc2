/** What each product is told: three categories, six services, four scripts and two embeds that wait. */

/**
 * @typedef {{ key: string, label: string, category: string }} Service
 * @typedef {{ service: string, inline?: string, src?: string }} Script blocked until it is allowed
 * @typedef {{ id: string, title: string }} Frame
 * @typedef {object} Model what a product's page is made from
 * @property {Service[]} services
 * @property {typeof CATEGORIES} categories those that have services
 * @property {Script[]} scripts
 * @property {string} origin of the measured site
 */

export const CATEGORIES = [
  {
    key: 'necessary',
    label: 'Nécessaires',
    description: 'Indispensables au fonctionnement du site.',
    required: true,
  },
  {
    key: 'measurement',
    label: 'Mesure d’audience',
    description: 'Nous aident à comprendre l’usage du site.',
  },
  {
    key: 'marketing',
    label: 'Marketing',
    description: 'Servent à personnaliser les contenus et la publicité.',
  },
];

const SERVICES = [
  { key: 'session', label: 'Session', category: 'necessary' },
  { key: 'audience', label: 'Audience', category: 'measurement' },
  { key: 'heatmap', label: 'Carte de chaleur', category: 'measurement' },
  { key: 'pixel', label: 'Pixel social', category: 'marketing' },
  { key: 'ads', label: 'Régie publicitaire', category: 'marketing' },
  { key: 'video', label: 'Lecteur vidéo', category: 'marketing' },
];

/** A script that notes when it ran. */
export const noting = (key) =>
  `(window.__ran=window.__ran||[]).push({k:${JSON.stringify(key)},t:performance.now()})`;

/** One inline, as a Matomo snippet is; three of a third party. */
const SCRIPTS = [
  { service: 'audience', inline: noting('audience') },
  { service: 'heatmap', src: '/third/heatmap.js' },
  { service: 'pixel', src: '/third/pixel.js' },
  { service: 'ads', src: '/third/ads.js' },
];

export const FRAMES = [
  { id: 'a1', title: 'Visite de l’atelier' },
  { id: 'b2', title: 'Témoignage client' },
];

export const TEXT = {
  title: 'Nous respectons votre vie privée',
  body: 'Nous utilisons des cookies et des technologies semblables pour faire fonctionner ce site, mesurer son audience et vous proposer des contenus adaptés. Vous pouvez accepter, refuser ou personnaliser vos choix à tout moment.',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  customise: 'Personnaliser',
  save: 'Enregistrer mes choix',
};

/** @returns {Model} */
export const model = (origin, { services = SERVICES, scripts = SCRIPTS } = {}) => ({
  origin,
  services,
  scripts,
  categories: CATEGORIES.filter(
    ({ key, required }) => required || services.some(({ category }) => category === key),
  ),
});

/** @returns {string} the category of a script's service */
export const categoryOf = ({ services }, { service }) =>
  services.find(({ key }) => key === service).category;

const numbered = (count) => [
  SERVICES[0],
  ...Array.from({ length: count - 1 }, (_, i) => ({
    key: `svc${i}`,
    label: `Service ${i}`,
    category: i % 2 ? 'marketing' : 'measurement',
  })),
];
const scriptsOf = (count, services) =>
  Array.from({ length: count }, (_, i) => ({
    service: `svc${i % services}`,
    inline: noting(i),
  }));

/** The pages of the suite `scale`, by name: as many services, or as many gated scripts of five. */
export const VARIANTS = {
  s6: { services: numbered(6), scripts: scriptsOf(4, 4) },
  s60: { services: numbered(60), scripts: scriptsOf(4, 4) },
  s600: { services: numbered(600), scripts: scriptsOf(4, 4) },
  n1000: { services: numbered(6), scripts: scriptsOf(1000, 5) },
  n10000: { services: numbered(6), scripts: scriptsOf(10_000, 5) },
};
