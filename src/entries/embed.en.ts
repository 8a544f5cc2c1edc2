// Written by build/messages.mjs.
import common from '../i18n/resolved/common.en.js';
import embed from '../i18n/resolved/embed.en.js';
import { embedPart } from '../components/embed/embed-part.js';

export const { hold } = embedPart('en', { common, embed });
