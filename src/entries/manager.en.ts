// Written by build/messages.mjs.
import common from '../i18n/resolved/common.en.js';
import manager from '../i18n/resolved/manager.en.js';
import measures from '../i18n/resolved/measures.en.js';
import purposes from '../i18n/resolved/purposes.en.js';
import { managerPart } from '../components/manager/manager-part.js';

export const { openManager, closeManager, failed } = managerPart('en', {
  common,
  manager,
  measures,
  purposes,
});
