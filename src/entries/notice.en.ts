// Written by build/messages.mjs.
import { accept, customise, refuse } from '../i18n/resolved/common.en.js';
import notice from '../i18n/resolved/notice.en.js';
import {
  'audience-advanced' as advanced,
  advertising,
  media,
  personalisation,
  social,
} from '../i18n/resolved/purposes.en.js';
import { noticePart } from '../notice/notice-part.js';

export const { open, close, failed } = noticePart({
  dir: 'ltr',
  common: { accept, customise, refuse },
  notice,
  purposes: { 'audience-advanced': advanced, advertising, media, personalisation, social },
});
