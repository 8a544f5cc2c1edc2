import type { Parts } from '../../core/instance.js';
import type { Language } from '../../i18n/locale.js';
import type { Catalogue } from '../../i18n/translate.js';
import './define.js';
import { LimpideManager } from './manager.js';

/** The page's one dialog, whichever language it was first asked for in. */
let dialog: LimpideManager | undefined;

/** The manager, with its texts in one language, as the core opens and closes it. */
export function managerPart(language: Language, texts: Catalogue): Parts['manager'] {
  LimpideManager.texts[language] = texts;
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
    failed: () => dialog?.fail(),
  };
}
