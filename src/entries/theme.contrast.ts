import { preset } from '../theme/presets/contrast.js';
import { themePart } from '../theme/theme-part.js';

export const { dress } = themePart(preset);
