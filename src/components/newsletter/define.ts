import { define } from '../../ui/define.js';
import { LimpideNewsletter } from './newsletter.js';

define('limpide-newsletter', LimpideNewsletter);
