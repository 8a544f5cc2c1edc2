import { define } from '../../ui/define.js';
import { LimpideChoices } from './choices.js';

define('limpide-choices', LimpideChoices);
