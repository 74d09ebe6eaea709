import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The components on one page, built as the application is, to be looked at. Never shipped. */
export default defineConfig({
  root: here,
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    // Not under out/, which a bundle empties.
    outDir: fileURLToPath(new URL('../../../node_modules/.cache/gallery', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
});
