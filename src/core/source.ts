import type { Host } from './instance.js';

/**
 * Finds the configuration and hands it over: the address in `data-config`, else the inline
 * `<script type="application/json" id="limpide-config">`, else `window.limpideConfig`.
 * An inline one is used in the same task; an address is fetched.
 */
export async function findConfiguration(limpide: Host, url?: string): Promise<void> {
  let text =
    url ??
    document.getElementById('limpide-config')?.textContent ??
    JSON.stringify((globalThis as { limpideConfig?: unknown }).limpideConfig);
  if (url)
    try {
      const answer = await fetch(url);
      text = answer.ok ? await answer.text() : `${answer.status} ${url}`;
    } catch {
      // The address itself says what is missing.
    }
  return limpide.configure(text ?? '');
}
