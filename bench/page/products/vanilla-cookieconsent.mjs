import { TEXT } from '../content/model.mjs';
import { byHand, waiting } from './markup.mjs';

function categories({ categories, services }) {
  return Object.fromEntries(
    categories.map(({ key, required }) => {
      const own = services.filter(({ category }) => category === key);
      const listed = Object.fromEntries(own.map(({ key: id, label }) => [id, { label }]));
      return [
        key,
        required ? { enabled: true, readOnly: true, services: listed } : { services: listed },
      ];
    }),
  );
}

const configuration = (model) => ({
  guiOptions: {
    consentModal: { layout: 'bar', position: 'bottom', equalWeightButtons: true },
    preferencesModal: { layout: 'box' },
  },
  categories: categories(model),
  language: {
    default: 'fr',
    translations: {
      fr: {
        consentModal: {
          title: TEXT.title,
          description: TEXT.body,
          acceptAllBtn: TEXT.accept,
          acceptNecessaryBtn: TEXT.reject,
          showPreferencesBtn: TEXT.customise,
        },
        preferencesModal: {
          title: 'Vos préférences',
          acceptAllBtn: TEXT.accept,
          acceptNecessaryBtn: TEXT.reject,
          savePreferencesBtn: TEXT.save,
          closeIconLabel: 'Fermer',
          serviceCounterLabel: 'service|services',
          sections: [
            { description: TEXT.body },
            ...model.categories.map(({ key, label, description }) => ({
              title: label,
              description,
              linkedCategory: key,
            })),
          ],
        },
      },
    },
  },
});

/** Blocks scripts, no frames: it loads none on acceptance. @type {import('./index.mjs').Product} */
export const vanillaCookieconsent = {
  label: 'vanilla-cookieconsent',
  package: 'vanilla-cookieconsent',
  files: {
    'cookieconsent.umd.js': 'dist/cookieconsent.umd.js',
    'cookieconsent.css': 'dist/cookieconsent.css',
  },
  made: (model) => ({ 'config.js': `CookieConsent.run(${JSON.stringify(configuration(model))});` }),
  head: (folder) => `<link rel="stylesheet" href="${folder}cookieconsent.css">`,
  foot: (folder) => `<script defer src="${folder}cookieconsent.umd.js"></script>
<script defer src="${folder}config.js"></script>`,
  script: (script, category) =>
    waiting(`data-category="${category}" data-service="${script.service}"`, script),
  frame: byHand.frame,
  selectors: {
    accept: '#cc-main .cm__btn[data-role="all"]',
    customise: '#cc-main .cm__btn[data-role="show"]',
    opened: '#cc-main .pm__btn[data-role="all"]',
    listenRoot: '#cc-main',
  },
};
