// `npm start`: builds what is missing, then runs it in this very process.
import { existsSync } from 'node:fs'

const parts = ['dist/app/index.html', 'dist/server/main.js']
if (!parts.every((part) => existsSync(part))) await import('./build.ts')
const main = '../dist/server/main.js'
await import(main)
