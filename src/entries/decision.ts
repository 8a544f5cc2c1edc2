export { decide, reread } from '../core/decide.js';
export { keepObjections } from '../core/objection-storage.js';
export { attend } from '../notice/attend.js';
