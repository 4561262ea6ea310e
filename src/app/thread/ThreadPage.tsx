import { useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { chainOf, threadThrough, waysOf } from '../../plan/chain.ts'
import { orphansOf } from '../../plan/orphans.ts'
import type { ItemRef } from '../../plan/tree.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { useSnapshot } from '../plan/use-plan.ts'
import { ThreadPath } from './ThreadPath.tsx'
import { ThreadPicture } from './ThreadPicture.tsx'
import styles from './Thread.module.css'

/** The whole chain from notes to projects: what came of what, and what stands alone. */
export function ThreadPage() {
  const { id } = useWorkshop()
  const { t } = useTranslator()
  const isPocket = useIsPocket()
  const snapshot = useDeferredValue(useSnapshot())
  const chain = useMemo(() => chainOf(snapshot), [snapshot])
  const ways = useMemo(() => waysOf(chain), [chain])
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('item')
  const chosen = chain.items.find(({ ref }) => ref === asked)?.ref
  const thread = useMemo(() => chosen && threadThrough(ways, chosen), [ways, chosen])
  const choose = (ref: ItemRef | undefined) => setParameters(ref ? { item: ref } : {})
  const view = { chain, ways, chosen, thread, onChoose: choose }
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className="voice">{t('thread.whole')}</h1>
        <p>{t(chosen ? 'thread.shown' : 'thread.choose')}</p>
        {chosen && (
          <Button size="small" icon="close" onClick={() => choose(undefined)}>
            {t('thread.all')}
          </Button>
        )}
        <Link href={`/w/${id}/plan${chosen ? `?thread=${chosen}` : ''}`}>
          <Icon name="left" small /> {t('plan.title')}
        </Link>
      </header>
      {isPocket ? <ThreadPath {...view} /> : <ThreadPicture {...view} />}
      <Alone orphans={orphansOf(snapshot)} onChoose={choose} />
    </div>
  )
}

/** What no thread runs through. Said as a fact, each a way to look at it. */
function Alone({
  orphans,
  onChoose,
}: {
  orphans: ReturnType<typeof orphansOf>
  onChoose: (ref: ItemRef) => void
}) {
  const { id } = useWorkshop()
  const { t } = useTranslator()
  const { objectives, trends, pillars } = orphans
  if (objectives.length + trends.length + pillars.length === 0) return null
  const items = [
    ...objectives.map((each) => ({
      ref: `o:${each.id}` as const,
      words: t('plan.objectives.noTrend', { text: each.name || t('objectives.noWords') }),
    })),
    ...trends.map((each) => ({
      ref: `t:${each.id}` as const,
      words: t('plan.objectives.ledNowhere', { text: each.title }),
    })),
  ]
  return (
    <section className={styles.alone} aria-label={t('plan.objectives.alone')}>
      <h2>{t('plan.objectives.alone')}</h2>
      <ul>
        {items.map(({ ref, words }) => (
          <li key={ref}>
            <button type="button" className="voice" onClick={() => onChoose(ref)}>
              {words}
            </button>
          </li>
        ))}
        {pillars.map((pillar) => (
          <li key={pillar.id}>
            <Link href={`/w/${id}/strategy`} className="voice">
              {t('objectives.uncovered', { name: pillar.name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
