export { sent, tell } from '../core/effects/signals/tell.js';
