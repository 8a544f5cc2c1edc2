import { define } from '../../ui/define.js';
import { LimpidePolicy } from './policy.js';

define('limpide-policy', LimpidePolicy);
