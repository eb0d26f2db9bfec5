import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the officials' workspace and, beside it, the one stylesheet of the public pages (manifest name `public`). */
export default defineConfig({
  root: 'src/workspace',
  base: '/lam-viec/',
  plugins: [react()],
  build: {
    outDir: '../../dist/workspace',
    emptyOutDir: true,
    manifest: true,
    // Chrome 109 is the last one for Windows 7, which communes still run.
    target: ['chrome109', 'safari15.4', 'firefox115'],
    // The content security policy allows no data: addresses in styles or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        workspace: 'src/workspace/index.html',
        public: 'src/portal/public.css',
      },
    },
  },
  server: {
    proxy: { '/api': 'http://localhost:8080', '/tep': 'http://localhost:8080' },
  },
})
