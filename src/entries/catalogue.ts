export { equip } from '../services/catalogue.js';
