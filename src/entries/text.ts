export { sendText } from '../outbox/text.js';
