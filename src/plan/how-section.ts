import { tellsWhen } from '../workshop/values.ts'
import { countWriters, type Section } from './compile.ts'
import type { Block } from './tree.ts'

/** How it was made: who by number, when, and by which rules the trends were weighed. */
export const howSection: Section = {
  id: 'how',
  title: 'plan.how',
  compile(snapshot, { t, date, list, compare }) {
    const { notes, people } = snapshot
    const names = [...people.values()].filter(Boolean).toSorted(compare)
    // A note without a name may bear no time at all.
    const times = notes.flatMap(({ made }) => (tellsWhen(made) ? [made] : [])).toSorted((a, b) => a - b)
    const [first, last] = times.length > 0 ? [date(times[0]!), date(times.at(-1)!)] : []
    const say = (text: string): Block => ({ kind: 'paragraph', line: { text } })
    const about = snapshot.sheets['about-sample']
    const networkLine = (field: 'name' | 'region' | 'credits'): Block[] => {
      const text = snapshot.sheets[`network-${field}`]?.trim()
      return text ? [{ kind: 'paragraph', line: { text, isVoice: true, source: `f:network-${field}` } }] : []
    }
    return [
      {
        id: 'how',
        title: t('plan.how'),
        gaps: [],
        blocks: [
          ...(snapshot.meta.sample && about ? [say(about)] : []),
          ...networkLine('name'),
          ...networkLine('region'),
          say(t('plan.how.people', { n: countWriters(snapshot), notes: notes.length })),
          ...(first !== undefined && last !== undefined
            ? [
                say(
                  first === last
                    ? t('plan.how.day', { day: first })
                    : t('plan.how.dates', { from: first, to: last }),
                ),
              ]
            : []),
          ...(names.length > 0 ? [say(t('plan.how.names', { names: list(names) }))] : []),
          say(t('plan.how.weighing')),
          ...(snapshot.resultsShown || snapshot.trends.length === 0 ? [] : [say(t('plan.how.open'))]),
          ...networkLine('credits'),
        ],
      },
    ]
  },
}
