import { escaped } from './markup.mjs';

const TYPES = { measurement: 'analytic', marketing: 'ads' };
const OPTIONS = {
  privacyUrl: '',
  bodyPosition: 'bottom',
  orientation: 'bottom',
  showTitleBanner: true,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  mandatory: true,
  showIcon: true,
  removeCredit: true,
  moreInfoLink: false,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
};

/** A service as this product has it: the script is a part of its declaration. */
function job({ key, label, category }, scripts) {
  if (key === 'video') return "tarteaucitron.job.push('iframe');";
  const { inline, src } = scripts.find(({ service }) => service === key) ?? {};
  const run = src ? `tarteaucitron.addScript('${src}')` : (inline ?? '');
  return `tarteaucitron.services['${key}']={key:'${key}',type:'${TYPES[category]}',name:${JSON.stringify(label)},uri:'',needConsent:true,cookies:[],js:function(){${run}},fallback:function(){}};tarteaucitron.job.push('${key}');`;
}

const configuration = ({ services, scripts }) =>
  `tarteaucitron.init(${JSON.stringify(OPTIONS)});tarteaucitron.job=tarteaucitron.job||[];${services
    .filter(({ category }) => category !== 'necessary') // Those are "mandatory".
    .map((service) => job(service, scripts))
    .join('')}`;

/** Its scripts are declared as services, not written in the page. @type {import('./index.mjs').Product} */
export const tarteaucitron = {
  label: 'tarteaucitron',
  package: 'tarteaucitronjs',
  gatesMarkup: false,
  files: {
    'tarteaucitron.min.js': 'tarteaucitron.min.js',
    'tarteaucitron.services.min.js': 'tarteaucitron.services.min.js',
    'lang/tarteaucitron.fr.min.js': 'lang/tarteaucitron.fr.min.js',
    'css/tarteaucitron.min.css': 'css/tarteaucitron.min.css',
  },
  head: (folder, model) => `<script src="${folder}tarteaucitron.min.js"></script>
<script>${configuration(model)}</script>`,
  script: () => '',
  // It takes absolute addresses only.
  frame: ({ id, title }, { origin }) =>
    `<div class="tac_iframe" title="${escaped(title)}" url="${origin}/embed/${id}.html" width="560" height="315"></div>`,
  selectors: {
    accept: '#tarteaucitronPersonalize2',
    customise: '#tarteaucitronCloseAlert',
    opened: '#tarteaucitronAllAllowed',
    listenRoot: '#tarteaucitronRoot',
  },
};
