export { importChoice } from '../core/import.js';
