import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    // Vue looks for a component behind every tag that it does not know.
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('limpide-') } },
    }),
  ],
});
