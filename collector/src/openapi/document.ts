import { basePaths, rootPaths } from './paths.js';

const under = (base: string, paths: Record<string, object>) =>
  Object.fromEntries(Object.entries(paths).map(([path, item]) => [`${base}${path}`, item]));

/** The HTTP contract of this collector as OpenAPI 3.1, from the schemas that validate. */
export const openApiDocument = (basePath: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Limpide collector',
    version: '1',
    description: 'Stores the proofs of decisions. Refusals are problem+json (RFC 9457).',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  // Relative: wherever the document was read from.
  servers: [{ url: '/' }],
  paths: { ...under(basePath, basePaths), ...rootPaths },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      customer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'HS256 over `sub`, `exp`, `site` and perhaps `email`, by the owner’s server.',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-limpide-owner',
        description: 'A browser that has signed in; on plain HTTP without the prefix.',
      },
    },
  },
});
