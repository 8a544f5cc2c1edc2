import type { Purpose, Service } from './types.js';

/**
 * What makes a purpose or a service the same one, as the owner's JSON gives it: a purpose's id and
 * basis, a service's id, purposes and controller. Short, synchronous; no secret depends on it.
 */
export const revisionKey = (entry: Partial<Purpose & Service>): string =>
  shortHash([entry.id, entry.basis, entry.use, entry.purposes, entry.controller?.name].join(' '));

/** 32 bits, in base 36. */
function shortHash(text: string): string {
  let hash = 0;
  for (const char of text) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}

/** Revision of a configuration: of its purposes and services, never of wording or of our release. */
export const revisionOf = (purposes: Purpose[], services: Service[]): string =>
  shortHash([...purposes, ...services].map(revisionKey).join());
