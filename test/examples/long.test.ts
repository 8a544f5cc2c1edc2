import { join } from 'node:path';
import { build, copyOf, install } from './project.js';
import { serveFolder, serveProcess, type Served } from './serve.js';
import { example } from './walk.js';

/** The examples that install hundreds of packages: `npm run test:full`. */
const long: Record<string, { serve: (folder: string) => Promise<Served>; rendered: boolean }> = {
  next: {
    serve: (folder) =>
      serveProcess(folder, (port) => [
        'node_modules/next/dist/bin/next',
        'start',
        ...['--hostname', '127.0.0.1', '--port', `${port}`],
      ]),
    rendered: true,
  },
  nuxt: {
    serve: (folder) => serveProcess(folder, () => ['.output/server/index.mjs']),
    rendered: true,
  },
  svelte: { serve: (folder) => serveProcess(folder, () => ['build/index.js']), rendered: true },
  astro: { serve: (folder) => serveFolder(join(folder, 'dist')), rendered: true },
  angular: {
    serve: (folder) => serveFolder(join(folder, 'dist/browser'), 'index.html'),
    rendered: false,
  },
};

const only = process.env['LIMPIDE_EXAMPLE']?.split(',');
if (process.env['LIMPIDE_FULL'])
  for (const [name, { serve, rendered }] of Object.entries(long))
    if (only?.includes(name) ?? true)
      example(
        name,
        async (third) => {
          const folder = await copyOf(name, third);
          await install(folder);
          await build(folder);
          return serve(folder);
        },
        { rendered, minutes: 10 },
      );
