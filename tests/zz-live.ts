import { benchLive } from './bench/live.ts'
console.log(await benchLive())
