import { preset } from '../theme/presets/dsfr.js';
import { themePart } from '../theme/theme-part.js';

export const { dress } = themePart(preset);
