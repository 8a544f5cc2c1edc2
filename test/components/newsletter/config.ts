import type { ConfigInput } from '../../../src/core/types.js';

/** A site whose newsletter's facts are complete. */
export const newsletterConfig: ConfigInput = {
  organisation: { name: 'Essai', email: 'bonjour@essai.example' },
  endpoint: '/essai',
  purposes: [],
  policy: {
    url: '/confidentialite',
    facts: {
      facts: {
        processing: [
          {
            id: 'lettres',
            title: 'Lettres',
            basis: 'consent',
            marketing: 'email',
            required: { mandatory: false, consequence: 'vous ne recevez pas nos lettres.' },
            recipients: [{ name: 'Poste Claire', role: 'processor', country: 'FR' }],
            retention: [{ duration: 'P3Y', start: 'à compter de votre dernière lecture' }],
          },
        ],
      },
    },
  },
  newsletter: {
    lists: [{ id: 'atelier', title: { fr: 'la lettre de l’atelier', en: 'the workshop letter' } }],
    fields: ['phone'],
  },
};
