/** The colours that a preset begins with, written `#rrggbb`. */
export interface PresetColours {
  accent: string;
  surface: string;
  text: string;
  error: string;
  /** Text on the accent, where it is neither black nor white. */
  on?: string;
  /** Around what has the focus, where it is not the accent's. */
  ring?: string;
}

/** What colours are derived from, for light and for dark. */
export interface PresetScheme {
  light: PresetColours;
  dark: PresetColours;
  /** The least contrast of text: 4.5 (WCAG 1.4.3) or 7 (1.4.6). */
  least: 4.5 | 7;
}

/** Ours: the colours of `ui/styles/tokens.ts`. */
export const OURS: PresetScheme = {
  light: { accent: '#1d4ed8', surface: '#ffffff', text: '#14213d', error: '#b3261e' },
  dark: { accent: '#8fb3ff', surface: '#121826', text: '#e8edf7', error: '#ffb4ab' },
  least: 4.5,
};

/** Of the French State's design system. */
export const DSFR: PresetScheme = {
  light: {
    accent: '#000091',
    surface: '#ffffff',
    text: '#161616',
    error: '#ce0500',
    on: '#f5f5fe',
    ring: '#0a76f6',
  },
  dark: {
    accent: '#8585f6',
    surface: '#161616',
    text: '#ffffff',
    error: '#ff5655',
    on: '#000091',
    ring: '#0a76f6',
  },
  least: 4.5,
};

export const CONTRAST: PresetScheme = {
  light: { accent: '#00237a', surface: '#ffffff', text: '#000000', error: '#8c0000' },
  dark: { accent: '#a8c7ff', surface: '#000000', text: '#ffffff', error: '#ffb4ab' },
  least: 7,
};

/** By the name of a preset. */
export const schemeOf = (preset: unknown): PresetScheme =>
  preset === 'dsfr' ? DSFR : preset === 'contrast' ? CONTRAST : OURS;
