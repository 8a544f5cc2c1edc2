import type { Parts } from '../core/instance.js';
import { define } from '../ui/define.js';
import { LimpideInspector } from './inspector.js';

let panel: LimpideInspector | undefined;

/** Opens the owner's panel; where it is open already, it looks again and takes the focus. */
export const inspect: Parts['inspector']['inspect'] = (instance) => {
  define('limpide-inspector', LimpideInspector as unknown as CustomElementConstructor);
  panel ??= new LimpideInspector(instance);
  return panel.open();
};
