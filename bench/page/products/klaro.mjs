import { TEXT } from '../content/model.mjs';
import { escaped, waiting } from './markup.mjs';

const configuration = ({ services, categories }) => ({
  version: 1,
  lang: 'fr',
  acceptAll: true,
  storageMethod: 'cookie',
  groupByPurpose: true,
  showNoticeTitle: true,
  translations: {
    fr: {
      privacyPolicyUrl: '/confidentialite',
      acceptAll: TEXT.accept,
      ok: TEXT.accept,
      decline: TEXT.reject,
      save: TEXT.save,
      consentNotice: { title: TEXT.title, description: TEXT.body, learnMore: TEXT.customise },
      purposes: Object.fromEntries(
        categories.map(({ key, label, description }) => [key, { title: label, description }]),
      ),
    },
  },
  services: services.map(({ key, label, category }) => ({
    name: key,
    title: label,
    purposes: [category],
    required: category === 'necessary',
  })),
});

/** @type {import('./index.mjs').Product} */
export const klaro = {
  label: 'Klaro',
  package: 'klaro',
  files: { 'klaro.js': 'dist/klaro.js' },
  made: (model) => ({ 'config.js': `var klaroConfig=${JSON.stringify(configuration(model))};` }),
  head: (folder) => `<script defer src="${folder}config.js"></script>
<script defer src="${folder}klaro.js"></script>`,
  script: (script) =>
    waiting(`data-type="application/javascript" data-name="${script.service}"`, script),
  frame: ({ id, title }) =>
    `<iframe class="embed" title="${escaped(title)}" data-src="/embed/${id}.html" data-name="video"></iframe>`,
  selectors: {
    accept: '.klaro .cookie-notice .cm-btn-success',
    customise: '.klaro .cookie-notice .cm-link',
    opened: '.klaro .cookie-modal .cm-btn-accept-all',
    listenRoot: '#klaro',
  },
};
