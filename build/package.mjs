/** Modules of the npm build that the package's `exports` name, and the test of them asserts. */
export const SUBPATHS = {
  '.': 'index',
  './elements': 'entries/elements',
  './manager': 'components/manager/manager',
  './manager/define': 'components/manager/define',
  './embed': 'components/embed/embed',
  './embed/define': 'components/embed/define',
  './policy': 'components/policy/policy',
  './policy/define': 'components/policy/define',
  './rights': 'components/rights/rights',
  './rights/define': 'components/rights/define',
  './newsletter': 'components/newsletter/newsletter',
  './newsletter/define': 'components/newsletter/define',
  './choices': 'components/choices/choices',
  './choices/define': 'components/choices/define',
  './data': 'components/data/data',
  './data/define': 'components/data/define',
};
