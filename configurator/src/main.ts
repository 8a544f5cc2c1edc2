import { LimpideConfigurator } from './app.js';
import type { Shipped } from './preview/preview-document.js';
import { LimpidePreview } from './preview/limpide-preview.js';

declare global {
  /** Written by the build: `preview-parts.js`. */
  var limpideShipped: Shipped;
}

customElements.define('limpide-preview', LimpidePreview);
customElements.define('limpide-configurator', LimpideConfigurator);

const app = document.createElement('limpide-configurator') as LimpideConfigurator;
app.shipped = globalThis.limpideShipped;
document.body.append(app);
