// `npm run bench:relay`: our relay and Hocuspocus, one after the other on this machine, side by side in docs/relay-figures.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure.ts'
import { peers } from './peers.ts'

const shown = (value: number) => (value < 10 ? value.toFixed(2) : String(Math.round(value)))
const [ours, other] = peers(process.env['HOCUSPOCUS_DIR'] ?? join(tmpdir(), 'tertulia-bench-hocuspocus'))
const figures = await measure(ours!)
const theirs = await measure(other!)

const rows = figures.map(({ what, value, unit, target }, index) => {
  const beside = theirs[index]!.value
  const ratio = value / beside
  const aim = target === undefined ? '' : `≤ ${target}${ratio <= target ? '' : ', not reached'}`
  return `| ${what}${unit && `, ${unit}`} | ${shown(value)} | ${shown(beside)} | ${Number.isFinite(ratio) ? ratio.toFixed(2) : ''} | ${aim} |`
})
const [core] = cpus()
const table = [
  `Measured ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores (${core?.model ?? 'unknown'}).`,
  '',
  `| what | ${ours!.name} | ${other!.name} | ratio | aim |`,
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n')
console.log(table)

const page = 'docs/relay-figures.md'
const [before] = readFileSync(page, 'utf8').split('<!-- bench:start -->')
const [, after] = readFileSync(page, 'utf8').split('<!-- bench:end -->')
writeFileSync(page, `${before}<!-- bench:start -->\n${table}\n<!-- bench:end -->${after}`)
