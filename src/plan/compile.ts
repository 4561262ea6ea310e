import type { Translator } from '../i18n/translator.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Part, StrategicPlan } from './tree.ts'

/** A board's part of the plan. Pure, so that the plan also compiles without a browser. */
export interface Section {
  readonly id: string
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
  const parts = sections.flatMap((section) => section.compile(snapshot, translator))
  const stamp = t('plan.asOf', { date: date(asOf), time: time(asOf) })
  const title = snapshot.meta.title || t('plan.title')
  return {
    title,
    subtitle: [
      snapshot.meta.sample ? `${t('plan.title')} · ${t('plan.sample')}` : t('plan.title'),
      t('plan.wrote', { n: countWriters(snapshot) }),
      stamp,
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

/** The same plan without its annexes. */
export const withoutAnnexes = (plan: StrategicPlan): StrategicPlan => ({
  ...plan,
  parts: plan.parts.filter((part) => !part.isAnnex),
})

/** Everyone who took part; whoever wrote without a name and never said one is still one of them. */
export const countWriters = (snapshot: WorkshopSnapshot): number =>
  new Set([...snapshot.people.keys(), ...snapshot.notes.flatMap(({ by }) => by ?? [])]).size
