export { openGates } from '../core/effects/markup.js';
