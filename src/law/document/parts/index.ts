import type { GeneratedName } from '../file.js';
import type { Part } from './context.js';
import { afterDeath, complaint, contact, dpo, minors, ways } from './people.js';
import { automated, indirect, overview, processing } from './processing.js';
import { recipients, transfers } from './recipients.js';
import { retention } from './retention.js';
import { answer, marketing, marketingObjection, rights } from './rights.js';
import { purposes, refusal, services, storage } from './trackers.js';

/** Every generated part by the name that the policy file gives it. */
export const PARTS: Record<GeneratedName, Part> = {
  contact,
  dpo,
  overview,
  processing,
  indirect,
  automated,
  marketing,
  'marketing-objection': marketingObjection,
  retention,
  recipients,
  transfers,
  refusal,
  purposes,
  services,
  storage,
  rights,
  ways,
  answer,
  complaint,
  minors,
  'after-death': afterDeath,
};
