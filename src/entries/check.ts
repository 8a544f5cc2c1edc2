export { inspect } from '../core/check.js';
