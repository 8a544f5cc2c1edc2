import { textIn } from '@limpide/contract/localised-text';
import type { Site } from '../../sites/sites.js';
import { textsOf } from '../../i18n/texts.js';

/**
 * What openings of a site's mails are measured for, as it reads after "pour": the same words as in the
 * form and the policy, from the configuration of its pages.
 */
export const trackingPurpose = ({ about }: Site, lang: string): string =>
  (about && textIn(about.openTrackingPurpose, lang, about)?.text) ??
  textsOf('newsletter', lang).tracking.purpose;
