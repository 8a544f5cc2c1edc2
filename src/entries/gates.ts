export { openGates, outcomeOf } from '../core/effects/markup.js';
