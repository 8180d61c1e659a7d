import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedAssets } from './build/compressedAssets.ts'
import { javaScriptBudget } from './build/javaScriptBudget.ts'
import { preloadedMap } from './build/preloadedMap.ts'

/** `npm run dev` serves the page here and leaves everything the server answers to the server. */
const target = process.env.ARRAIGO_SERVER ?? `http://127.0.0.1:${process.env.ARRAIGO_API_PORT ?? 3001}`

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadedMap(), javaScriptBudget(), compressedAssets()],
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
    // The host as the browser sent it: the server takes writes from pages of its own host only.
    proxy: { '/api': { target }, '/ogc': { target } },
  },
  build: { chunkSizeWarningLimit: 1200, reportCompressedSize: true },
})
