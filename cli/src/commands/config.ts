import { resolveConfiguration } from '../input/resolve.js';
import { write } from '../output/write.js';

/** `limpide config`: one JSON of a configuration and those that it extends, for a page to fetch. */
export async function config(path: string, { out }: { out?: string }): Promise<number> {
  await write(JSON.stringify(await resolveConfiguration(path), null, 2), out);
  return 0;
}
