// Builds the screens to `dist`, which the server serves at `/`. While developing, `/api` goes to a running server.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['TELSTAAT_SERVER'] ?? 'http://127.0.0.1:8523';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
});
