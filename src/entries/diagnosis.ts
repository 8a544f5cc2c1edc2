export { diagnose } from '../core/diagnosis.js';
