import { resolveConfiguration } from '../input/resolve.js';
import { write } from '../output/write.js';
import { parse } from '../input/parse.js';
import { UsageError } from '../input/usage-error.js';

/** `limpide config`: one JSON of a configuration and those that it extends, for a page to fetch. */
export async function config(args: string[]): Promise<number> {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new UsageError('name one configuration file');
  await write(JSON.stringify(await resolveConfiguration(path), null, 2), values.out);
  return 0;
}
