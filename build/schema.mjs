import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { createServer } from 'vite';

/** Writes the JSON Schema of the configuration, made of the one schema that also diagnoses it. */
export async function writeSchema(path) {
  const server = await createServer({
    configFile: false,
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    logLevel: 'error',
  });
  try {
    const { configSchema } = await server.ssrLoadModule('/src/core/schema.ts');
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Limpide',
      ...toJsonSchema(configSchema, { target: 'draft-2020-12', errorMode: 'ignore' }),
    };
    writeFileSync(path, JSON.stringify(schema, null, 2) + '\n');
  } finally {
    await server.close();
  }
}
