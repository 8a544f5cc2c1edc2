import type { StoredItem } from './file.js';
import { lines } from './lines.js';

// What a company stores, whichever of its services is used: told once, so that they cannot differ.

export const X: StoredItem[] = [
  {
    name: 'guest_id',
    type: 'cookie',
    duration: 'P2Y',
    party: 'third',
    domain: 'twitter.com',
    description: lines.recognises,
  },
  {
    name: 'personalization_id',
    type: 'cookie',
    duration: 'P2Y',
    party: 'third',
    domain: 'twitter.com',
    description: lines.recognisesForAds,
  },
];

export const TIKTOK: StoredItem[] = [
  {
    name: 'msToken',
    type: 'cookie',
    duration: 'P9D',
    party: 'third',
    domain: 'tiktok.com',
    description: lines.robots,
  },
  {
    name: 'ttwid',
    type: 'cookie',
    duration: 'P1Y',
    party: 'third',
    domain: 'tiktok.com',
    description: lines.recognises,
  },
];

export const LINKEDIN: StoredItem[] = [
  {
    name: 'lidc',
    type: 'cookie',
    duration: 'P1D',
    party: 'third',
    domain: 'linkedin.com',
    description: lines.visit,
  },
  {
    name: 'bcookie',
    type: 'cookie',
    duration: 'P1Y',
    party: 'third',
    domain: 'linkedin.com',
    description: lines.recognises,
  },
  {
    name: 'bscookie',
    type: 'cookie',
    duration: 'P1Y',
    party: 'third',
    domain: 'linkedin.com',
    description: lines.robots,
  },
];
