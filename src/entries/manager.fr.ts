import common from '../i18n/resolved/common.fr.js';
import manager from '../i18n/resolved/manager.fr.js';
import measures from '../i18n/resolved/measures.fr.js';
import purposes from '../i18n/resolved/purposes.fr.js';
import { managerPart } from '../components/manager/manager-part.js';

export const { openManager, closeManager, failed } = managerPart('fr', {
  common,
  manager,
  measures,
  purposes,
});
