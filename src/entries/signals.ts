export { tell } from '../core/effects/signals/tell.js';
