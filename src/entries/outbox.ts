export { forget, history, record } from '../outbox/part.js';
