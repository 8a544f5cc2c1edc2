import { lines } from '@limpide/contract/kinds/preferences/vocabulary';
import { columnOf, type Column } from '../../export/table.js';
import { canonicalJson } from '../../records/canonical-json.js';
import type { ProvenChoices } from './line.js';

export const choicesColumns: Column<ProvenChoices>[] = [
  columnOf('customer'),
  ...lines.map((line): Column<ProvenChoices> => [line, ({ state }) => state[line]]),
  ['basis', ({ basis }) => canonicalJson(basis)],
  ...(['createdAt', 'changedAt'] as const).map((name) => columnOf<ProvenChoices>(name)),
  ['proofSha256', ({ proof }) => proof.events.at(-1)?.sha256],
  columnOf('id'),
];
