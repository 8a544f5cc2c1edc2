import { accept, customise, refuse } from '../i18n/resolved/common.fr.js';
import notice from '../i18n/resolved/notice.fr.js';
import {
  'audience-advanced' as advanced,
  advertising,
  media,
  personalisation,
  social,
} from '../i18n/resolved/purposes.fr.js';
import { noticePart } from '../notice/notice-part.js';

export const { open, close, failed } = noticePart({
  dir: 'ltr',
  common: { accept, customise, refuse },
  notice,
  purposes: { 'audience-advanced': advanced, advertising, media, personalisation, social },
});
