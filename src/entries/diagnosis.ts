export { diagnose } from '../core/diagnosis.js';
export { explainService } from '../services/meant.js';
