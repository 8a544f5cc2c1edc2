import { columnOf, type Column } from '../export/table.js';
import type { TrailEntry } from './entry.js';

/** The trail as a table. */
export const trailColumns: Column<TrailEntry>[] = [
  ...(['at', 'who', 'via', 'what', 'site'] as const).map((name) => columnOf<TrailEntry>(name)),
  [
    'filter',
    ({ filter }) =>
      Object.entries(filter)
        .map(([key, value]) => `${key}=${value}`)
        .join('; '),
  ],
  ...(['rows', 'addressKind'] as const).map((name) => columnOf<TrailEntry>(name)),
];
