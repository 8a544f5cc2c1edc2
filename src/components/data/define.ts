import { define } from '../../ui/define.js';
import { LimpideData } from './data.js';

define('limpide-data', LimpideData);
