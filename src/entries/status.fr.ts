import texts from '../i18n/resolved/status.fr.js';
import { statusPart } from '../notice/status-part.js';

export const { say } = statusPart(texts);
