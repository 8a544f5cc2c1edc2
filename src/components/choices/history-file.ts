import type { Translate } from '../../i18n/translate.js';
import { saveFile } from '../../ui/save-file.js';
import type { Account, ShownLine } from './lines.js';

/** Saves what a customer has decided and when, as the endpoint says it, with what each line is called. */
export function saveHistory(
  t: Translate,
  account: Account,
  { organisation, lines }: { organisation: string; lines: readonly ShownLine[] },
): void {
  const { state, basis, changedAt, history } = account;
  const exportedAt = new Date().toISOString();
  const content = {
    organisation,
    exportedAt,
    lines: lines.map(({ id, title }) => ({ id, title })),
    state,
    basis,
    changedAt,
    history,
  };
  const name = `${t('choices:history.file')}-${exportedAt.slice(0, 10)}.json`;
  saveFile(name, 'application/json', JSON.stringify(content, null, 2) + '\n');
}
