import common from '../i18n/resolved/common.fr.js';
import notice from '../i18n/resolved/notice.fr.js';
import purposes from '../i18n/resolved/purposes.fr.js';
import { noticePart } from '../notice/part.js';

export const { decide, reread, open, close } = noticePart({ common, notice, purposes });
