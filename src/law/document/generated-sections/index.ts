import type { GeneratedName } from '../policy-file.js';
import type { SectionBuilder } from './section-context.js';
import { afterDeath, complaint, contact, dpo, minors, otherChannels } from './people.js';
import { automated, indirect, overview, processing } from './processing.js';
import { ownRetention } from './own-retention.js';
import { recipients, transfers } from './recipients.js';
import { retention } from './retention.js';
import { answer, marketing, marketingObjection, rights } from './rights.js';
import { purposes, refusal, services, storage } from './trackers.js';

/** Every generated part by the name that the policy file gives it. */
export const GENERATED_SECTIONS: Record<GeneratedName, SectionBuilder> = {
  contact,
  dpo,
  overview,
  processing,
  indirect,
  automated,
  marketing,
  'marketing-objection': marketingObjection,
  retention,
  'own-retention': ownRetention,
  recipients,
  transfers,
  refusal,
  purposes,
  services,
  storage,
  rights,
  ways: otherChannels,
  answer,
  complaint,
  minors,
  'after-death': afterDeath,
};
