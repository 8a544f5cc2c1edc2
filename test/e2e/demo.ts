import { after, before } from 'node:test';
import { startDemo, type Demo } from '../../demo/server.mjs';
import { prepareDatabase } from '../support/node/prepared-database.js';

export const TOKEN = 'jeton-de-la-demonstration';

/** The demonstration, for the tests of one file. */
export let demo: Demo;

/** What was started, to be ended even where the next thing did not start. */
const started: (() => Promise<unknown>)[] = [];

before(async () => {
  const prepared = await prepareDatabase();
  started.push(() => prepared.remove());
  demo = await startDemo({ dataFolder: prepared.dataFolder, token: TOKEN });
  started.push(() => demo.close());
});
after(async () => {
  for (const end of started.reverse()) await end();
});
