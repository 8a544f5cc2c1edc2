import type { Service } from '../../core/types.js';
import { factsOf } from '../from-file.js';
import { catalogue } from './index.js';

/** A service with what the catalogue knows of it, if it is taken from there; the owner's own come first. */
export async function withFacts(service: Service): Promise<Service> {
  const facts = service.use ? await catalogue[service.use]?.() : undefined;
  return facts ? { ...factsOf(facts.default), ...service } : service;
}
