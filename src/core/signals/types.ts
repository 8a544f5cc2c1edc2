/** Types of a vendor's signal that a purpose feeds, by id of the purpose. */
export type TypesInput = Record<string, string[]>;

/** What any vendor's signal may say of itself. */
export interface SignalInput {
  /** A purpose that is named here feeds these types, and no longer those that it feeds by default. */
  types?: TypesInput;
}

export interface GoogleInput extends SignalInput {
  /** `advanced` loads Google's tag before a choice; `basic`, the default, does not. */
  mode?: 'basic' | 'advanced';
  /** Without `ad_storage`, identifiers of clicks on ads are left out of what is sent. */
  adsDataRedaction?: boolean;
  /** Identifiers of clicks on ads go from page to page in addresses. */
  urlPassthrough?: boolean;
  /** ISO 3166-2 codes of the places that the default is for (`FR`, `US-CA`); everywhere without. */
  region?: string[];
  /** Milliseconds for which a tag that is loaded waits for the first update. */
  waitForUpdate?: number;
}

/** Who is signalled, besides the page's own tag manager. */
export type VendorName =
  'google' | 'microsoft' | 'clarity' | 'meta' | 'tiktok' | 'matomo' | 'piano' | 'wordpress';

/** `signals` of a configuration: who is signalled what a visitor allows. */
export type SignalsInput = Partial<Record<Exclude<VendorName, 'google'>, boolean | SignalInput>> & {
  google?: boolean | GoogleInput;
  /** An event for tag managers on each page and after each change. */
  dataLayer?: boolean;
};

/** A signal as it was sent in this page. */
export interface SentSignal {
  vendor: VendorName;
  /** `deny`: before anything else, all of it denied. `tell`: what is allowed, by type. */
  call: 'deny' | 'tell';
  granted: Record<string, boolean>;
  /** Milliseconds since the page began (`performance.now()`). */
  at: number;
}
