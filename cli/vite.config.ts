import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { copyTexts, relinkContract } from '../build/contract.mjs';

/** One program for Node, with the rules and texts of the front-end inside; the collector stays out. */
export default defineConfig({
  plugins: [
    {
      // What says a proof reads its texts from files: they travel beside the program.
      name: 'texts',
      writeBundle({ dir = '' }) {
        copyTexts(dir);
        relinkContract(dir);
      },
    },
  ],
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', minify: false },
  // A browser's driver is the owner's own, where there is one.
  ssr: { noExternal: true, external: ['@limpide/collector/run', 'playwright-core'] },
  // Its sources: what verifies a proof travels with the command line, the server does not.
  resolve: {
    alias: ['proof', 'register', 'evidence', 'table', 'command-line'].map((name) => ({
      find: `@limpide/collector/${name}`,
      replacement: fileURLToPath(new URL(`../collector/src/${name}.ts`, import.meta.url)),
    })),
  },
});
