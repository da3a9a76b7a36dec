import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  cacheDir: path('../../node_modules/.vite'),
  build: {
    outDir: path('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page's security policy allows files of its own origin only
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { moduleLevelDirective: false } }, // "use client" of packages means nothing here
  },
  // `npx vite --config apps/web/vite.config.mjs` shows changes at once, with the data of a running installation.
  server: { host: '127.0.0.1', proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
});
