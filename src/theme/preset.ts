import type { PresetScheme } from './preset-colours.js';

/** A look. Whatever it does, it does to accept and refuse alike: no rule of it names one of them. */
export interface Preset extends PresetScheme {
  /** Whether it paints, where the owner names no colour. */
  paints: boolean;
  radius: string;
  spacing: number;
  elevation: 'none' | 'low' | 'high';
  font?: string;
  /** Rules for what lies over the page without Lit: the notice and the status. Each ends by `;`. */
  layer?: string;
  /** Rules for the other surfaces. */
  surface?: string;
}
