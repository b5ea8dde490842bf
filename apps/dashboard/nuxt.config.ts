// Static files only: the API serves them.
const nitro = {
  preset: 'static',
  static: true,
  compressPublicAssets: true,
  prerender: { routes: ['/'], crawlLinks: false },
};

export default defineNuxtConfig({
  modules: ['@nuxt/ui'],
  ssr: false,
  components: [{ path: '~/components', pathPrefix: false }],
  css: ['~/assets/css/main.css'],
  compatibilityDate: '2026-01-01',
  telemetry: false,
  devtools: { enabled: false },
  ui: { fonts: false },
  // Icons are compiled in as SVG: no icon server, no style elements.
  icon: {
    mode: 'svg',
    provider: 'none',
    fallbackToApi: false,
    clientBundle: { scan: { globInclude: ['app/**/*.{vue,ts}'] }, sizeLimitKb: 512 },
  },
  app: {
    head: {
      title: 'CallSign',
      htmlAttrs: { lang: 'en' },
      meta: [{ name: 'viewport', content: 'width=device-width, initial-scale=1' }],
      link: [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }],
    },
  },
  nitro,
  experimental: { appManifest: false },
  // `npm run dev` of the dashboard alone talks to a running API.
  vite: {
    server: { proxy: { '/api': { target: process.env.CALLSIGN_API ?? 'http://localhost:8080', ws: true } } },
  },
});
