import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The local site's own screens; `outDir` is given by whoever builds them (`.cache/shell`). */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../../.cache/shell', emptyOutDir: true },
});
