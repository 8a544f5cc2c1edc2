export { inspect } from '../core/check-keys.js';
export { decide, reread } from '../core/decide.js';
export { keepObjections } from '../core/objection-storage.js';
