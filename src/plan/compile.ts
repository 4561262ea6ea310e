import type { MessageId } from '../i18n/message-ids.ts'
import type { Translator } from '../i18n/translator.ts'
import { hashOf } from '../method/hash.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import { byOrder } from '../workshop/content/order.ts'
import { introductionOf } from '../workshop/stage/sections.ts'
import type { Block, Part, StrategicPlan } from './tree.ts'

/** A board's part of the plan. Pure, so that the plan also compiles without a browser. */
export interface Section {
  readonly id: string
  /** Of its part, also where nothing but an introduction stands in it. */
  readonly title: MessageId
  readonly isAnnex?: true
  compile(snapshot: WorkshopSnapshot, translator: Translator): readonly Part[]
}

/**
 * Compiles the plan. Pure: the same snapshot gives the same plan, whoever compiles it, on whatever device.
 * @param asOf milliseconds since 1970: printed on the cover, the date of its files; nothing else depends on it
 */
export function compilePlan(
  snapshot: WorkshopSnapshot,
  sections: readonly Section[],
  translator: Translator,
  asOf: number,
): StrategicPlan {
  const { t, date, time, language } = translator
  const parts = arrange(partsOf(snapshot, sections, translator), snapshot)
    .filter(({ id }) => !snapshot.sections.get(id)?.off)
    .map((part) => introduce(part, snapshot))
  const stamp = t('plan.asOf', { date: date(asOf), time: time(asOf) })
  const title = snapshot.meta.title || t('plan.title')
  const network = snapshot.sheets['network-name']?.trim()
  return {
    title,
    subtitle: [
      ...(network && network !== title ? [network] : []),
      snapshot.meta.sample ? `${t('plan.title')} · ${t('plan.sample')}` : t('plan.title'),
      t('plan.wrote', { n: countWriters(snapshot) }),
      `${stamp} · ${t('plan.version', { code: versionOf(title, parts) })}`,
    ],
    language,
    parts,
    gaps: parts.flatMap((part) => part.gaps),
    running: `${title} · ${date(asOf)}`,
    asOf,
    words: {
      contents: t('plan.contents'),
      figure: t('plan.figure'),
      table: t('plan.table'),
      under: t('plan.csv.under'),
      line: t('plan.csv.line'),
      lettersMissing: t('plan.lettersMissing'),
    },
  }
}

/** What the boards say, part by part. Of an empty one there is none, unless somebody wrote how it begins. */
export const partsOf = (
  snapshot: WorkshopSnapshot,
  sections: readonly Section[],
  translator: Translator,
): readonly Part[] =>
  sections.flatMap((section): readonly Part[] => {
    const { id, title, isAnnex } = section
    const parts = section.compile(snapshot, translator)
    if (parts.length > 0 || !snapshot.sheets[introductionOf(id)]?.trim()) return parts
    return [{ id, title: translator.t(title), blocks: [], gaps: [], ...(isAnnex && { isAnnex }) }]
  })

/**
 * A short name of all that a plan says, whenever it was made: two who hold the same plan read the same one, and one letter
 * more makes another. Ids are no part of what it says.
 */
function versionOf(title: string, parts: readonly Part[]): string {
  const said = JSON.stringify([title, parts], (key, value: unknown) => (ids.has(key) ? undefined : value))
  return hashOf(said).toString(36).padStart(7, '0')
}
const ids: ReadonlySet<string> = new Set(['source', 'item', 'uid'])

/**
 * Parts in the order the facilitators gave them; one that has none, as of a board that is new since, stands after the one it
 * stands after by itself.
 */
export function arrange<Item extends { readonly id: string }>(
  parts: readonly Item[],
  { sections }: Pick<WorkshopSnapshot, 'sections'>,
): readonly Item[] {
  const orderOf = ({ id }: Item) => sections.get(id)?.order
  const ordered = parts
    .flatMap((part) => {
      const order = orderOf(part)
      return order === undefined ? [] : { id: part.id, order, part }
    })
    .toSorted(byOrder)
    .map(({ part }) => part)
  parts.forEach((part, index) => {
    if (orderOf(part) !== undefined) return
    const before = parts[index - 1]
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, part)
  })
  return ordered
}

/** What the group wrote to begin a part with, above all else in it. */
function introduce(part: Part, { sheets }: WorkshopSnapshot): Part {
  const field = introductionOf(part.id)
  const lines = (sheets[field] ?? '').split(/\n+/u).filter((text) => text.trim())
  if (lines.length === 0) return part
  const written = lines.map((text): Block => ({
    kind: 'paragraph',
    line: { text, isVoice: true, source: `f:${field}` },
  }))
  return { ...part, blocks: [...written, ...part.blocks] }
}

/** The same plan without its annexes. */
export const withoutAnnexes = (plan: StrategicPlan): StrategicPlan => ({
  ...plan,
  parts: plan.parts.filter((part) => !part.isAnnex),
})

/** Everyone who took part; whoever wrote without a name and never said one is still one of them. */
export const countWriters = (snapshot: WorkshopSnapshot): number =>
  new Set([...snapshot.people.keys(), ...snapshot.notes.flatMap(({ by }) => by ?? [])]).size
