import type { StoredItem } from './catalogue-file.js';
import { commonTexts } from './common-texts.js';

// What a company stores, whichever of its services is used: told once, so that they cannot differ.

export const X: StoredItem[] = [
  {
    name: 'guest_id',
    type: 'cookie',
    duration: 'P2Y',
    party: 'third',
    domain: 'twitter.com',
    description: commonTexts.recognises,
  },
  {
    name: 'personalization_id',
    type: 'cookie',
    duration: 'P2Y',
    party: 'third',
    domain: 'twitter.com',
    description: commonTexts.recognisesForAds,
  },
];

export const TIKTOK: StoredItem[] = [
  {
    name: 'msToken',
    type: 'cookie',
    duration: 'P9D',
    party: 'third',
    domain: 'tiktok.com',
    description: commonTexts.robots,
  },
  {
    name: 'ttwid',
    type: 'cookie',
    duration: 'P1Y',
    party: 'third',
    domain: 'tiktok.com',
    description: commonTexts.recognises,
  },
];

export const LINKEDIN: StoredItem[] = [
  {
    name: 'lidc',
    type: 'cookie',
    duration: 'P1D',
    party: 'third',
    domain: 'linkedin.com',
    description: commonTexts.visit,
  },
  {
    name: 'bcookie',
    type: 'cookie',
    duration: 'P1Y',
    party: 'third',
    domain: 'linkedin.com',
    description: commonTexts.recognises,
  },
  {
    name: 'bscookie',
    type: 'cookie',
    duration: 'P1Y',
    party: 'third',
    domain: 'linkedin.com',
    description: commonTexts.robots,
  },
];
