export { textIn } from '@limpide/contract/localised-text';
export { applyOwnerTexts } from '../i18n/owner-texts.js';
