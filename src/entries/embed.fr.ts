import common from '../i18n/resolved/common.fr.js';
import embed from '../i18n/resolved/embed.fr.js';
import { embedPart } from '../components/embed/embed-part.js';

export const { hold } = embedPart('fr', { common, embed });
