import { benchLive } from './live.ts'
const figures = await benchLive()
for (const { what, value, unit } of figures) console.log(what, Math.round(value), unit)
process.exit(0)
