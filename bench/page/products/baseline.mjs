import { byHand } from './markup.mjs';

/** The page alone: what the others are compared with. @type {import('./index.mjs').Product} */
export const baseline = { label: 'no product', ...byHand };
