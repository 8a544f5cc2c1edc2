import { OURS } from '../preset-colours.js';
import type { Preset } from '../preset.js';

/** Ours, in the owner's colours. */
export const preset: Preset = {
  ...OURS,
  paints: false,
  radius: '10px',
  spacing: 1,
  elevation: 'high',
};
