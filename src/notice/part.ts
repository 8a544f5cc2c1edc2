import type { Host, Parts } from '../core/instance.js';
import { LimpideNotice } from './notice.js';
import type { NoticeTexts } from './notice.js';

const TAG = 'limpide-notice';

/** The first layer in one language, and the way to the second. */
export function noticePart(texts: NoticeTexts): Parts['notice'] {
  let notice: LimpideNotice | undefined;
  let manager: Parts['manager'] | undefined;
  const openManager = async (host: Host, at?: 'partners') =>
    (manager ??= await host.load('manager', host.locale)).openManager(host, at);
  return {
    async open(host, surface = 'manager') {
      if (surface !== 'notice') return openManager(host);
      // A choice made through another tool may answer already.
      if (host.config?.consent?.import && (await (await host.load('import')).importChoice(host)))
        return;
      if (!customElements.get(TAG)) customElements.define(TAG, LimpideNotice);
      notice ??= document.createElement(TAG) as LimpideNotice;
      notice.show(host, texts, () => openManager(host, 'partners').catch(console.error));
    },
    failed() {
      notice?.fail();
      manager?.failed();
    },
    close() {
      notice?.hide();
      manager?.closeManager();
    },
  };
}
