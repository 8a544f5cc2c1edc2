import { textIn } from '@limpide/contract/localised-text';
import type { PageInstance } from '../../core/instance.js';
import { sha256 } from '../../core/sha256.js';
import { DATABASE } from '../../core/storage-names.js';
import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { makeReceipt, type DecisionReceipt, type RecordLike } from '../../law/receipts/receipt.js';

/** Whether our database exists, where a browser can tell; asking does not make it. */
export async function hasHistory(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}

/** A receipt of each choice that this device keeps, the last one first. */
export async function readReceipts(
  instance: PageInstance,
  t: Translate,
  language: string,
): Promise<DecisionReceipt[]> {
  const config = instance.config as Config;
  const outbox = await instance.load('outbox');
  const records = (await outbox.history(instance)) as RecordLike[];
  const present = await sha256(config.source);
  const title = (id: string) =>
    textIn(config.purposes.find((purpose) => purpose.id === id)?.title, language, config)?.text ??
    t(`purposes:${id}.title`);
  return Promise.all(
    records.toReversed().map(async (record) =>
      makeReceipt({
        record,
        text: await outbox.shownText(record.notice.textSha256),
        config,
        sameConfig: record.notice.configSha256 === present,
        title,
        language,
        base: document.baseURI,
      }),
    ),
  );
}
