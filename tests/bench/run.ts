// `npm run bench`: figures of this machine, now, printed and written into docs/figures.md. Nothing fails here.
import { readFileSync, writeFileSync } from 'node:fs'
import { withApp } from '../../cli/with-app.ts'
import { measureFirstLoad } from './first-load.ts'
import { benchLive } from './live.ts'
import { benchLongList } from './long-list.ts'
import { benchRelay, type Figure } from './relay.ts'

const figures = [
  ...(await measureFirstLoad()),
  ...(await benchRelay()),
  ...(await benchLive()),
  ...(await benchLongList()),
  ...(await withApp<typeof import('./exports.ts'), Figure[]>('tests/bench/exports.ts', (module) =>
    module.benchExports(),
  )),
]
const rows = figures.map(
  ({ what, value, unit }) => `| ${what} | ${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit} |`,
)
const table = ['| what | measured |', '| --- | --- |', ...rows].join('\n')
console.log(table)

const page = 'docs/figures.md'
const [before] = readFileSync(page, 'utf8').split('<!-- bench:start -->')
const [, after] = readFileSync(page, 'utf8').split('<!-- bench:end -->')
writeFileSync(page, `${before}<!-- bench:start -->\n${table}\n<!-- bench:end -->${after}`)
