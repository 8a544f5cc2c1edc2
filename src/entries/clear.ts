export { clearStorage } from '../core/effects/clear.js';
export { clearRefused } from '../core/effects/clear-refused.js';
