import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { createServer } from 'vite';

/**
 * Has the schema know the catalogue, so that an editor offers its names and options: the core's own
 * schema does not, since a page loads none of it. A number or a yes is what it is as a text.
 *
 * @param {{ anyOf: object[] }} items an entry of `services`: a name, or an object
 * @param {[string, Record<string, { pattern: string; example: string; required?: boolean }>][]} accepted
 */
function nameServices(items, accepted) {
  const names = { enum: accepted.map(([name]) => name) };
  const [text, object] = items.anyOf;
  Object.assign(text, names);
  Object.assign(object.properties.use, names);
  object.allOf = accepted.map(([name, rules]) => {
    const required = Object.keys(rules).filter((key) => rules[key].required);
    const options = {
      type: 'object',
      additionalProperties: false,
      ...(required[0] && { required }),
      properties: Object.fromEntries(
        Object.entries(rules).map(([key, { pattern, example }]) => [
          key,
          {
            type: pattern.includes('true') ? ['string', 'boolean'] : ['string', 'number'],
            pattern,
            examples: [example],
          },
        ]),
      ),
    };
    return {
      if: { properties: { use: { const: name } }, required: ['use'] },
      then: { properties: { options }, ...(required[0] && { required: ['options'] }) },
    };
  });
}

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
    const { SERVICE_NAMES } = await server.ssrLoadModule('/src/services/service-names.ts');
    const { catalogue } = await server.ssrLoadModule('/src/services/list/index.ts');
    const accepted = await Promise.all(
      SERVICE_NAMES.map(async (name) => {
        const { default: found } = await catalogue[name]();
        return [name, found.accepts ?? found.options];
      }),
    );
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Limpide',
      ...toJsonSchema(configSchema, { target: 'draft-2020-12', errorMode: 'ignore' }),
    };
    nameServices(schema.properties.services.items, accepted);
    writeFileSync(path, JSON.stringify(schema, null, 2) + '\n');
  } finally {
    await server.close();
  }
}
