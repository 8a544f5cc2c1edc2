export { clearStorage } from '../core/effects/clear.js';
