import type { Translator } from '../../i18n/translator.ts'
import { handOf } from '../../kinds/table/hand.ts'
import { isFilled, planTable } from '../../kinds/table/plan-table.ts'
import { drawLot } from '../../method/lot.ts'
import type { Section } from '../../plan/compile.ts'
import { ringsScene } from '../../plan/pictures/rings-scene.ts'
import { missing } from '../../plan/part.ts'
import { say, type Block, type Gap } from '../../plan/tree.ts'
import { rowsOf } from '../../workshop/content/rows.ts'
import { chosenModel } from '../../workshop/governance.ts'
import type { Lot } from '../../workshop/stage/lots.ts'
import { coordination, mandates, workingGroups } from './board.ts'
import { bodyRules, readMandates } from './facts.ts'
import { faultText, ringsOf, ringsWords } from './words.ts'

/** The coordination body with its mandates, the drawings with all that checks them, and the working groups in their rings. */
export const coordinationSection: Section = {
  id: coordination.name,
  title: 'coordination.title',
  compile(snapshot, translator) {
    const { t } = translator
    const hand = handOf(translator, snapshot)
    const body = readMandates(snapshot.rows, snapshot.values)
    const groups = rowsOf(snapshot.rows, workingGroups.table).filter(isFilled)
    const isVertical = chosenModel(snapshot)?.model === 'vertical'
    if (body.length + groups.length + snapshot.lots.length === 0 && !isVertical) return []
    const gaps: Gap[] = []
    const miss = (text: string): Block => {
      gaps.push({ text, board: coordination.name })
      return missing(text, translator)
    }
    const { seats, months, isRenewable } = bodyRules(snapshot.values)
    const faults = body.flatMap(({ row, who, faults: found }) => {
      const name = snapshot.members.find(({ id }) => id === who)?.name || t('common.noName')
      return found.map((fault): Block => {
        const text = `${name}: ${faultText(fault, translator)}`
        gaps.push({ text, board: coordination.name, item: row.id })
        return { kind: 'paragraph', line: { text: `[${text}]`, isGap: true } }
      })
    })
    const rings = ringsOf(snapshot.rows, translator)
    const core = t('coordination.body')
    const [table] = planTable(workingGroups, groups, { translator, hand })
    const blocks: Block[] = [
      ...(seats !== undefined || months !== undefined
        ? [say(t('coordination.rules', { seats: seats ?? 0, months: months ?? 0 }))]
        : []),
      ...(isRenewable === undefined
        ? []
        : [say(t(isRenewable ? 'coordination.renewable' : 'coordination.notRenewable'))]),
      { kind: 'heading', level: 2, text: t('coordination.mandates') },
      ...(body.length > 0
        ? planTable(
            mandates,
            body.map(({ row }) => row),
            { translator, hand },
          )
        : [miss(t('coordination.gap.body'))]),
      ...faults,
      ...snapshot.lots.filter(({ drawn }) => drawn).flatMap((lot) => told(lot, translator)),
      { kind: 'heading', level: 2, text: t('coordination.groups') },
      ...(table?.kind === 'table'
        ? [
            {
              ...table,
              kind: 'picture',
              name: 'working-groups',
              scene: ringsScene(core, rings),
              alt: ringsWords(core, rings, translator),
              caption: t('coordination.groups'),
            } as const,
          ]
        : [miss(t('coordination.groups'))]),
    ]
    return [{ id: coordination.name, title: t('coordination.title'), blocks, gaps }]
  },
}

/** A drawing with its seed and every line that was hashed: whoever reads it can draw again. */
function told(lot: Lot, { t, date }: Pick<Translator, 't' | 'date'>): Block[] {
  const { seed } = lot.drawn!
  const order = drawLot(
    seed,
    lot.list.map(({ name }) => name),
  )
  return [
    { kind: 'heading', level: 3, text: t('coordination.lot.printed', { date: date(lot.made) }) },
    say(t('coordination.lot.seats', { n: lot.seats, all: lot.list.length })),
    say(`${t('coordination.lot.seedWas')} ${seed}`),
    say(t('coordination.lot.check')),
    {
      kind: 'table',
      header: [t('coordination.lot.place'), t('coordination.who'), t('coordination.lot.line'), 'SHA-256'],
      rows: order.map(({ number, name, digest }, index) => [
        { text: index < lot.seats ? `${index + 1}` : t('coordination.lot.standIn') },
        { text: name, isVoice: true },
        { text: `${number}` },
        { text: digest.slice(0, 16) },
      ]),
    },
  ]
}
