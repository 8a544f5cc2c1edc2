import { createLimpide } from '../../src/core/limpide.js';
import type { Host, Load } from '../../src/core/instance.js';
import type { ConfigInput } from '../../src/core/types.js';
import { parts } from '../../src/entries/parts.js';

const page = globalThis as {
  __VERSION__?: string;
  limpideQueue?:
    Iterable<(host: Host) => void> | { push: (callback: (host: Host) => void) => void };
};

/**
 * Starts the page's one instance with this configuration, as the loader does, without showing the
 * notice. A test file is a page: it calls this once.
 */
export async function startPage(config: ConfigInput): Promise<Host> {
  page.__VERSION__ ??= 'test';
  document.addEventListener('limpide-prompt', (event) => event.preventDefault());
  const host = createLimpide(parts as Load);
  Object.assign(page, { limpide: host });
  if (Array.isArray(page.limpideQueue)) for (const callback of page.limpideQueue) callback(host);
  page.limpideQueue = { push: (callback) => callback(host) };
  await host.configure(JSON.stringify(config));
  return host;
}
