import type { VendorName } from './types.js';

/**
 * What each vendor is signalled, and the purpose that feeds it unless the configuration says otherwise:
 * by vendor, the types that each purpose feeds. One definition behind the signals, the schema and
 * the diagnosis.
 */
export const FEEDS: Record<VendorName, Readonly<Record<string, readonly string[]>>> = {
  google: {
    'audience-advanced': ['analytics_storage'],
    personalisation: ['functionality_storage', 'personalization_storage'],
    advertising: ['ad_storage', 'ad_user_data', 'ad_personalization'],
    necessary: ['security_storage'],
  },
  microsoft: { advertising: ['ad_storage'] },
  clarity: { 'audience-advanced': ['analytics_Storage'], advertising: ['ad_Storage'] },
  meta: { advertising: ['consent'] },
  tiktok: { advertising: ['consent'] },
  matomo: { 'audience-advanced': ['consent'] },
  piano: { audience: ['essential'], 'audience-advanced': ['opt-in'] },
  wordpress: {
    necessary: ['functional'],
    personalisation: ['preferences'],
    audience: ['statistics-anonymous'],
    'audience-advanced': ['statistics'],
    advertising: ['marketing'],
  },
};

export const VENDORS = Object.keys(FEEDS) as VendorName[];

/** All the types that a vendor knows. */
export const typesOf = (vendor: VendorName): string[] => Object.values(FEEDS[vendor]).flat();

/** Types that say nothing of a consent: only these may be fed by what needs none. */
export const FREE = ['security_storage', 'functional', 'essential', 'statistics-anonymous'];
