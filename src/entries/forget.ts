export { forgetChoice } from '../outbox/forget.js';
