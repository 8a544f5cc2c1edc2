// Written by build/messages.mjs.
import texts from '../i18n/resolved/status.en.js';
import { statusPart } from '../notice/status-part.js';

export const { say } = statusPart(texts);
