import type { Consent } from '../core/consent.js';
import { dress } from '../core/dress.js';
import type { PageInstance, Parts } from '../core/instance.js';
import { LimpideNotice } from './notice.js';
import type { NoticeTexts } from './notice.js';

const TAG = 'limpide-notice';

/** The first layer in one language, and the way to the second. */
export function noticePart(texts: NoticeTexts): Parts['notice'] {
  let notice: LimpideNotice | undefined;
  let manager: Parts['manager'] | undefined;
  const openManager = async (instance: PageInstance, at?: 'partners') =>
    (manager ??= await instance.load('manager', instance.locale)).openManager(instance, at);
  return {
    async open(instance, surface = 'manager') {
      if (surface !== 'notice') return openManager(instance);
      // A choice made through another tool may answer already.
      if (
        instance.config?.consent?.import &&
        (await (await instance.load('import')).importChoice(instance))
      )
        return;
      if (!customElements.get(TAG)) customElements.define(TAG, LimpideNotice);
      if (!notice) {
        notice = document.createElement(TAG) as LimpideNotice;
        // Who points at the way to the second layer, touches it or comes to it by keyboard, soon takes it.
        for (const moment of ['pointerover', 'pointerdown', 'focusin'])
          notice.addEventListener(
            moment,
            ({ target }) =>
              (target as HTMLElement).dataset.limpide === 'open' &&
              instance.load('manager', instance.locale).catch(() => {}),
          );
      }
      // With the owner's texts in several languages, and with words instead of ours, comes their reading.
      const own = /"messages"|"(title|description)"\s*:\s*{/.test(instance.config?.source ?? '')
        ? await instance.load('texts')
        : undefined;
      await dress(notice, instance);
      // The page's own code may have answered while this was on its way.
      if (!(instance.consent as Consent).question()[0]) return;
      notice.show(instance, texts, own, () =>
        openManager(instance, 'partners').catch(console.error),
      );
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
