import common from '../i18n/resolved/common.en.js';
import notice from '../i18n/resolved/notice.en.js';
import purposes from '../i18n/resolved/purposes.en.js';
import { noticePart } from '../notice/part.js';

export const { decide, reread, open, close } = noticePart({ common, notice, purposes });
