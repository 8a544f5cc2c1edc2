export { forget, history, record, send, waiting, watch, withdraw } from '../outbox/part.js';
