import { createLimpide } from '../../src/core/limpide.js';
import { claimInstance, type Host } from '../../src/core/instance.js';
import type { ConfigInput } from '../../src/core/types.js';

/**
 * Starts the page's one instance with this configuration, as the loader does, without showing the
 * notice. A test file is a page: it calls this once.
 */
export async function startPage(config: ConfigInput): Promise<Host> {
  (globalThis as { __VERSION__?: string }).__VERSION__ ??= 'test';
  document.addEventListener('limpide-prompt', (event) => event.preventDefault());
  const host = createLimpide((part) => Promise.reject(new Error(`no ${part} in this test`)));
  claimInstance(host);
  for (const callback of (globalThis as { limpideQueue?: ((host: Host) => void)[] }).limpideQueue ??
    [])
    callback(host);
  (globalThis as { limpideQueue?: unknown }).limpideQueue = {
    push: (callback: (host: Host) => void) => callback(host),
  };
  await host.configure(JSON.stringify(config));
  return host;
}
