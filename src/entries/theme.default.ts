import { preset } from '../theme/presets/default.js';
import { themePart } from '../theme/theme-part.js';

export const { dress } = themePart(preset);
