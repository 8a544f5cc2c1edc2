import type { Parts } from '../../core/parts.js';
import type { Catalogue } from '../../i18n/translate.js';
import './define.js';
import { LimpideManager } from './manager.js';

/** The manager in one language, as the core opens and closes it. */
export function managerPart(texts: Catalogue): Parts['manager'] {
  LimpideManager.texts = texts;
  let dialog: LimpideManager | undefined;
  return {
    openManager(_host, at) {
      if (!dialog?.isConnected) {
        dialog = document.createElement('limpide-manager') as LimpideManager;
        dialog.modal = true;
        document.body.append(dialog);
      }
      return dialog.open(at);
    },
    closeManager: () => dialog?.close(),
  };
}
