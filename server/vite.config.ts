import { defineConfig } from 'vite'

/** `npm run build:server`: the relay as one file that plain `node` runs; its packages stay in node_modules. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
})
