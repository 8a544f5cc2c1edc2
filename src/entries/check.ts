export { inspect } from '../core/check-keys.js';
