import { defineConfig } from 'vite';

/** One program for Node, with the rules and texts of the front-end inside; the collector stays out. */
export default defineConfig({
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', minify: false },
  ssr: { noExternal: true, external: ['@limpide/collector'] },
});
