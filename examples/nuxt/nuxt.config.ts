export default defineNuxtConfig({
  compatibilityDate: '2026-11-28',
  telemetry: false,
  // Vue looks for a component behind every tag that it does not know.
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('limpide-') } },
  typescript: { tsConfig: { compilerOptions: { types: ['limpide/vue'] } } },
  app: {
    head: {
      htmlAttrs: { lang: 'fr' },
      title: 'Limpide et Nuxt',
      link: [{ rel: 'icon', href: 'data:,' }],
      script: [
        { src: '/limpide/limpide.js', async: true, 'data-config': '/limpide.json' },
        {
          type: 'text/plain',
          'data-purpose': 'audience-advanced',
          'data-service': 'mesure',
          'data-src': 'https://mesure.example/mesure.js',
        },
      ],
    },
  },
});
