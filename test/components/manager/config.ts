import type { ConfigInput } from '../../../src/core/types.js';

/** A site with a purpose of each basis; one has two services, and the owner's words by language. */
export const managerConfig: ConfigInput = {
  organisation: { name: 'Essai' },
  purposes: [
    'necessary',
    'audience',
    'advertising',
    {
      id: 'media',
      title: { fr: 'Films de nos ateliers', en: 'Films of our workshops' },
      description: { fr: 'Montre nos gestes.', en: 'Shows how we work.' },
    },
  ],
  services: [
    {
      id: 'a',
      name: 'Régie A',
      controller: {
        name: 'Régie A',
        country: 'DE',
        policyUrl: 'https://a.example/confidentialite',
      },
      purposes: ['advertising'],
      hosts: ['a.example'],
      storage: [{ name: '_a', type: 'cookie', duration: 'P13M', party: 'third' }],
    },
    { id: 'b', name: 'Régie B', purposes: ['advertising'] },
    {
      id: 'film',
      name: 'Cinéma',
      controller: { name: 'Société Cinéma', country: 'FR', policyUrl: 'javascript:alert(1)' },
      purposes: ['media'],
    },
  ],
};
