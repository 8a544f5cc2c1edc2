import { tempFolder } from './temp-folder.js';
import type { DatabaseOptions } from '../../src/index.js';

export interface TestDatabase {
  options: DatabaseOptions;
  remove: () => Promise<void>;
}

/** The databases that every test over HTTP runs on: each gives an empty one of its own. */
export const databases: Record<string, () => Promise<TestDatabase>> = {
  PGlite: async () => {
    const folder = await tempFolder();
    return { options: { dataFolder: folder.path }, remove: folder.remove };
  },
};
