import type { PageInstance } from '../core/instance.js';
import { inspect } from '../core/check-keys.js';
import { fetchManager } from './fetch-manager.js';
import { keepFocus } from './keep-focus.js';

/**
 * What a first layer that is on screen needs besides, and that no question waits for: keys of the
 * configuration that mean nothing are named, the second layer is fetched, the focus is kept in sight.
 * Returns what `keepFocus` does.
 */
export function attend(instance: PageInstance, notice: HTMLElement): () => () => void {
  inspect(instance);
  fetchManager(instance.locale);
  return keepFocus(notice);
}
