export { decide, reread } from '../core/decide.js';
