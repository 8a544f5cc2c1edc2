import { TEXT } from '../content/model.mjs';
import { activate } from './glue.mjs';
import { byHand } from './markup.mjs';

const OPTIONS = {
  type: 'opt-in',
  position: 'bottom',
  palette: { popup: { background: '#0b2a20' }, button: { background: '#7fe0b0' } },
  content: {
    message: TEXT.body,
    allow: TEXT.accept,
    deny: TEXT.reject,
    link: 'En savoir plus',
    href: '/confidentialite',
    policy: 'Cookies',
  },
};

const configuration = `(function(){function go(){if(this.hasConsented())activate(['measurement','marketing'])}
var options=${JSON.stringify(OPTIONS)};options.onInitialise=options.onStatusChange=go;cookieconsent.initialise(options)})();`;

/** No categories, no preferences, no blocking: the least that a banner costs. @type {import('./index.mjs').Product} */
export const osano = {
  label: 'cookieconsent (Osano)',
  package: 'cookieconsent',
  gatesMarkup: false,
  files: {
    'cookieconsent.min.js': 'build/cookieconsent.min.js',
    'cookieconsent.min.css': 'build/cookieconsent.min.css',
  },
  made: () => ({ 'activate.js': `${activate}`, 'config.js': configuration }),
  head: (folder) => `<link rel="stylesheet" href="${folder}cookieconsent.min.css">`,
  foot: (folder) => `<script defer src="${folder}activate.js"></script>
<script defer src="${folder}cookieconsent.min.js"></script>
<script defer src="${folder}config.js"></script>`,
  ...byHand,
  selectors: { accept: '.cc-window .cc-allow', listenRoot: '.cc-window' },
};
