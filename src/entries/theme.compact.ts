import { preset } from '../theme/presets/compact.js';
import { themePart } from '../theme/theme-part.js';

export const { dress } = themePart(preset);
