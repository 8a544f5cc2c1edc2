import type { Host } from '../core/instance.js';
import type { Parts } from '../core/parts.js';
import { decide, reread } from '../core/decide.js';
import { LimpideNotice } from './notice.js';
import type { NoticeTexts } from './notice.js';

const TAG = 'limpide-notice';

/** The part that asks, and decides: the notice in one language, with all that a decision needs. */
export function noticePart(texts: NoticeTexts): Parts['notice'] {
  let notice: LimpideNotice | undefined;
  let manager: Parts['manager'] | undefined;
  const openManager = async (host: Host, at?: 'partners') =>
    (manager ??= await host.load('manager')).openManager(host, at);
  return {
    decide,
    reread,
    async open(host, surface = 'manager') {
      if (surface != 'notice') return openManager(host);
      if (!customElements.get(TAG)) customElements.define(TAG, LimpideNotice);
      notice ??= document.createElement(TAG) as LimpideNotice;
      notice.show(host, texts, (event) => {
        event.preventDefault();
        void openManager(host, 'partners');
      });
    },
    close() {
      notice?.hide();
      manager?.closeManager();
    },
  };
}
