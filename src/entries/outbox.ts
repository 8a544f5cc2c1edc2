export { forget, history, record, text, send, waiting, watch, withdraw } from '../outbox/part.js';
