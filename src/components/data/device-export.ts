import type { Decision } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import type { DecisionReceipt } from '../../law/receipts/receipt.js';
import { saveFile } from '../../ui/save-file.js';
import type { InventoryItem } from '../../ui/inventory.js';

/** What a device holds of this site. */
export interface DeviceData {
  decision: Decision | null;
  entries: readonly InventoryItem[];
  receipts: readonly DecisionReceipt[];
}

/** Everything that this site stores here, as one document; whose it is, by kind or by service. */
const exportOf = ({ decision, entries, receipts }: DeviceData) => ({
  schema: 'limpide-device/1',
  origin: location.origin,
  at: new Date().toISOString(),
  decision,
  storage: entries.map(({ type, name, value, owner }) => ({
    type,
    name,
    ...(value !== undefined && { value }),
    owner: owner.kind === 'service' ? owner.service.id : owner.kind,
  })),
  history: receipts,
});

/** Saves it as a file, under a name in the language of the page. */
export function saveDevice(t: Translate, data: DeviceData): void {
  const name = `${t('data:all.file')}-${location.hostname}.json`;
  saveFile(name, 'application/json', JSON.stringify(exportOf(data), null, 2) + '\n');
}
