import type { Site } from '../../sites/sites.js';
import type { Subscription } from './subscription-store.js';

/** What a mailed link opens. */
export interface OpenedLink {
  site: Site;
  subscription: Subscription;
  /** What was asked for when signing up. */
  openTracking: boolean;
}
