export { inspect } from '../inspector/inspector-part.js';
