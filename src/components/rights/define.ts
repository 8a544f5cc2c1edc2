import { define } from '../../ui/define.js';
import { LimpideRights } from './rights.js';

define('limpide-rights', LimpideRights);
