export { importChoice } from '../core/import-choice.js';
