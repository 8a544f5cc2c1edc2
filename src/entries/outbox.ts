export {
  forget,
  history,
  record,
  shownText,
  sendForm,
  waitingForms,
  watchForms,
  withdrawForm,
} from '../outbox/outbox-part.js';
