import { brotliCompressSync, gzipSync } from 'node:zlib'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { cataloguePlugin } from './src/i18n/catalogue-plugin.ts'

/** For parts of libraries that the app never uses and a phone on a slow line should not fetch. */
const standIn = (file: string) => join(import.meta.dirname, 'src/sync/stand-ins', file)
const source = (file: string) => join(import.meta.dirname, 'src', file)

/** Writes each text asset a second time as .br and .gz, so that the relay serves them without compressing anything. */
function precompress(): Plugin {
  const worthIt = /\.(js|css|html|svg|json|webmanifest)$/
  return {
    name: 'tertulia-precompress',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!worthIt.test(fileName)) continue
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          if (bytes.length < 1024) continue
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(bytes) })
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(bytes, { level: 9 }) })
        }
      },
    },
  }
}

const library = (name: string, ...packages: string[]) => ({
  name,
  test: new RegExp(`node_modules[\\\\/](${packages.join('|')})[\\\\/]`),
})

/**
 * What is needed together comes in one file: sixty small ones cost a phone more in headers than in code, and on a line that
 * answers slowly each waits for the one that names it. In the order in which a device comes to need them; each has what its
 * module imports without `import()` and none before it has. What no visit begins with is read later, on its own.
 */
const loads = [
  'app/main.tsx', // a first visit, and nothing that is not needed before the first note
  'hooks/left-texts.ts',
  'sync/late-parts.ts',
  'app/worker/app-version.ts',
  'ui/late-icons.ts',
  'app/shell/frame-parts.ts',
  'app/shell/phone-parts.ts',
  'app/recap/RecapOnReturn.tsx',
  'app/shell/laptop-parts.ts',
  'app/home/Home.tsx',
]

interface Modules {
  getModuleInfo(id: string): Rolldown.ModuleInfo | null
}

/** A group for each, of which the first that can take a module takes it. */
function groupsOfLoads() {
  const taken = new Map<string, string>()
  const takeAll = (modules: Modules) => {
    for (const load of loads) {
      const reached = new Set([source(load)])
      for (const id of reached) {
        if (!taken.has(id)) taken.set(id, load)
        for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
      }
    }
  }
  return loads.map((load) => ({
    name: (id: string, modules: Modules) => {
      if (taken.size === 0) takeAll(modules)
      return taken.get(id) === load ? basename(load, extname(load)) : null
    },
  }))
}

export default defineConfig({
  plugins: [
    react(),
    cataloguePlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app/worker',
      filename: 'sw.ts',
      injectRegister: false,
      registerType: 'prompt',
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff}'],
        // Letters that few plans need are kept when one did: see docs/decisions/21.
        globIgnores: ['**/noto-{emoji,sans-math}-*.woff'],
      },
      manifest: {
        id: '/',
        name: 'Tertulia',
        short_name: 'Tertulia',
        description: 'Planear en grupo · Planejar em grupo · Plan together',
        start_url: '/',
        display: 'standalone',
        background_color: '#EEEFE9',
        theme_color: '#17362E',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
    precompress(),
  ],
  resolve: {
    alias: {
      'lib0/logging': standIn('lib0-logging.ts'),
      'lib0/broadcastchannel': standIn('lib0-broadcastchannel.ts'),
      // Its part for browsers asks a page, and there is none where files are made.
      'decode-named-character-reference': fileURLToPath(
        import.meta.resolve('decode-named-character-reference'),
      ),
      // For React below 18; ours has it.
      'use-sync-external-store/shim/index.js': 'react',
    },
  },
  build: {
    outDir: 'dist/app',
    // The table of what each later part imports in turn would weigh more on a first visit than it saves there.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_url, parts) => parts.filter((part) => part.endsWith('.css')),
    },
    target: ['chrome90', 'safari15', 'firefox90'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            library(
              'react',
              'react',
              'react-dom',
              'scheduler',
              'wouter',
              'regexparam',
              'use-sync-external-store',
            ),
            library('yjs', 'yjs', 'lib0', 'y-protocols', 'y-websocket', 'y-indexeddb'),
            ...groupsOfLoads(),
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
