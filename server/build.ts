// `npm run build`: the app into dist/app, the relay into dist/server.
import { build } from 'vite'

await build()
await build({ configFile: 'server/vite.config.ts' })
