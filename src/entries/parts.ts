import { catalogue } from '../services/list/index.js';
import { inLanguage } from './in-language.js';

/** A preset of the theme, which brings what derives colours. */
function theme(preset: string): Promise<unknown> {
  switch (preset) {
    case 'compact':
      return import('./theme.compact.js');
    case 'dsfr':
      return import('./theme.dsfr.js');
    case 'contrast':
      return import('./theme.contrast.js');
    default:
      return import('./theme.default.js');
  }
}

/** Parts by name, each behind an import of its own, so that a bundler splits them. */
export async function parts(part: string, name = ''): Promise<unknown> {
  const surface = inLanguage[`${part}.${name}`];
  if (surface) return surface();
  switch (part) {
    case 'gates':
      return import('./gates.js');
    case 'outbox':
      return import('./outbox.js');
    case 'forget':
      return import('./forget.js');
    case 'text':
      return import('./text.js');
    case 'clear':
      return import('./clear.js');
    case 'catalogue':
      return import('./catalogue.js');
    case 'signals':
      return import('./signals.js');
    case 'texts':
      return import('./texts.js');
    case 'theme':
      return theme(name);
    case 'check':
      return import('./check.js');
    case 'import':
      return import('./import.js');
    case 'decision':
      return import('./decision.js');
    case 'diagnosis':
      return import('./diagnosis.js');
    case 'data':
      return import('../components/data/define.js');
    case 'inspector':
      return import('./inspector.js');
    case 'policy':
      return import('../components/policy/define.js');
    case 'rights':
      return import('../components/rights/define.js');
    case 'newsletter':
      return import('../components/newsletter/define.js');
    case 'choices':
      return import('../components/choices/define.js');
    case 'release':
      return import('./release.js');
  }
  const service = catalogue[name];
  if (!service) throw new RangeError(`Not in the catalogue: ${name}`);
  return service();
}
