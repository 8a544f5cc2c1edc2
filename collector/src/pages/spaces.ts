/** Before ; : ! ? in French. */
export const thin = '\u202f';

/** Inside « guillemets ». */
export const fixed = '\u00a0';
