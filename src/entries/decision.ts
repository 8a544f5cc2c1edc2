import { addDuration } from '../core/expiry.js';
import { currentInstance } from '../core/instance.js';

export { inspect } from '../core/check-keys.js';
export { decide, reread } from '../core/decide.js';
export { keepObjections } from '../core/objection-storage.js';

// The calendar is at hand before the click: its first use is slow, and a click must paint.
const warm = () =>
  addDuration(0, 'P6M', currentInstance()?.config?.organisation.timeZone ?? 'Europe/Paris');
if ('requestIdleCallback' in globalThis) requestIdleCallback(warm);
else setTimeout(warm);
