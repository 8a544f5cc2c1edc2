import { obeyActions } from '../../src/core/actions.js';
import { createLimpide } from '../../src/core/limpide.js';
import type { PageInstance, Load } from '../../src/core/instance.js';
import type { ConfigInput } from '../../src/core/types.js';
import { parts } from '../../src/entries/parts.js';

const page = globalThis as {
  __VERSION__?: string;
  limpideQueue?:
    | Iterable<(instance: PageInstance) => void>
    | { push: (callback: (instance: PageInstance) => void) => void };
};

/**
 * Starts the page's one instance with this configuration, as the loader does, without showing the
 * notice. A test file is a page: it calls this once.
 */
export async function startPage(config: ConfigInput): Promise<PageInstance> {
  page.__VERSION__ ??= 'test';
  document.addEventListener('limpide-prompt', (event) => event.preventDefault());
  const instance = createLimpide(parts as Load);
  Object.assign(page, { limpide: instance });
  obeyActions(instance);
  if (Array.isArray(page.limpideQueue))
    for (const callback of page.limpideQueue) callback(instance);
  page.limpideQueue = { push: (callback) => callback(instance) };
  await instance.configure(JSON.stringify(config));
  return instance;
}
