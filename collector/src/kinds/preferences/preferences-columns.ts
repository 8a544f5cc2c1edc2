import { lines } from '@limpide/contract/kinds/preferences/vocabulary';
import { columnOf, type Column } from '../../export/table.js';
import { canonicalJson } from '../../records/canonical-json.js';
import type { ProvenPreferences } from './customer-preferences.js';

export const preferencesColumns: Column<ProvenPreferences>[] = [
  columnOf('customer'),
  ...lines.map((line): Column<ProvenPreferences> => [line, ({ state }) => state[line]]),
  ['basis', ({ basis }) => canonicalJson(basis)],
  ...(['createdAt', 'changedAt'] as const).map((name) => columnOf<ProvenPreferences>(name)),
  ['proofSha256', ({ proof }) => proof.events.at(-1)?.sha256],
  columnOf('id'),
];
