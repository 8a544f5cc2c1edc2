import type { ServiceFacts } from '../core/types.js';

/** Google Analytics 4: by consent only, since its vendor reuses the data (CNIL, 4 July 2025). */
const ga4: ServiceFacts = {
  id: 'ga4',
  name: 'Google Analytics',
  controller: {
    name: 'Google Ireland Limited',
    country: 'IE',
    policyUrl: 'https://policies.google.com/privacy',
  },
  purposes: ['audience-advanced'],
  hosts: ['www.googletagmanager.com', '*.google-analytics.com'],
  paths: { 'www.googletagmanager.com': ['/gtag/js'] },
  storage: [
    { name: '_ga', type: 'cookie', duration: 'P2Y', party: 'first' },
    { name: '_ga_*', type: 'cookie', duration: 'P2Y', party: 'first' },
  ],
  stop: 'reload',
  accepts: { measurementId: { pattern: '^G-[A-Z0-9]+$', example: 'G-ABC123', required: true } },
  run({ service, insert }) {
    const id = String(
      (service.options as { measurementId?: string } | undefined)?.measurementId ?? '',
    );
    if (!id) return console.error('[limpide] ga4: options.measurementId is missing; it stays off.');
    const page = globalThis as { dataLayer?: unknown[] };
    const gtag = function (..._: unknown[]) {
      // eslint-disable-next-line prefer-rest-params -- Google reads `arguments` objects
      (page.dataLayer ??= []).push(arguments);
    };
    gtag('js', new Date());
    gtag('config', id);
    insert('https://www.googletagmanager.com/gtag/js?id=' + encodeURIComponent(id));
  },
};

export default ga4;
