import { useMemo } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { newDeviceId } from '../../hooks/ids.ts'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useObjectiveOf } from '../../kinds/make-objective.ts'
import { LateMark } from '../../kinds/LateMark.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { useThreadItem } from '../../kinds/thread.ts'
import { ZoneTag } from '../../kinds/zones.tsx'
import { crossFamilies, crossFamily, isInternal, type CrossFamily, type Quadrant } from '../../method/swot.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import {
  addCross,
  crossText,
  isEntryRef,
  takeCrossAway,
  type Cross,
  type EntryRef,
} from '../../workshop/content/crosses.ts'
import type { CrossId } from '../../workshop/ids.ts'
import type { CrossedPair, Entry } from '../../kinds/swot/entries.ts'
import { useCrossedPairs } from '../../kinds/swot/use-entries.ts'
import styles from './Swot.module.css'

const sides: readonly (readonly Quadrant[])[] = [
  ['strengths', 'weaknesses'],
  ['opportunities', 'threats'],
]

/** Choose one inside and one outside: the strategy that follows keeps both. */
export function Crosses() {
  const { entries, pairs } = useCrossedPairs()
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  const { inside, outside, choose } = useChosenPair()
  const a = entries.find(({ ref }) => ref === inside)
  const b = entries.find(({ ref }) => ref === outside)
  const family = a && b && crossFamily(a.quadrant, b.quadrant)
  const crossed = useMemo(() => new Set(pairs.flatMap(({ cross }) => [cross.a, cross.b])), [pairs])
  const toggle = (entry: Entry) => {
    const toggled = (before: EntryRef | null) => (before === entry.ref ? null : entry.ref)
    if (isInternal(entry.quadrant)) choose(toggled(inside), outside)
    else choose(inside, toggled(outside))
  }
  return (
    <div className={styles.crosses}>
      <header className={styles.ask}>
        <h2 className="voice">{t('swot.choose')}</h2>
        <p>{t('swot.choose.why')}</p>
        {!(a && b) && <OpenPair entries={entries} pairs={pairs} onChoose={(x, y) => choose(x.ref, y.ref)} />}
      </header>
      {sides.map((quadrantsOfSide, side) => (
        <div
          key={side === 0 ? 'inside' : 'outside'}
          className={side === 0 ? styles.insides : styles.outsides}
        >
          {quadrantsOfSide.map((quadrant) => (
            <section key={quadrant} className={styles.entries} aria-label={t(`swot.${quadrant}`)}>
              <h3>
                <Sign quadrant={quadrant} /> <span className="voice">{t(`swot.${quadrant}`)}</span>
                <small>{t(`swot.${quadrant}.what`)}</small>
              </h3>
              <ul>
                {entries
                  .filter((entry) => entry.quadrant === quadrant)
                  .map((entry) => (
                    <li key={entry.ref}>
                      <button
                        type="button"
                        className={styles.entry}
                        aria-pressed={entry.ref === inside || entry.ref === outside}
                        onClick={() => toggle(entry)}
                      >
                        <b
                          data-open={!crossed.has(entry.ref) || undefined}
                          title={crossed.has(entry.ref) ? undefined : t('swot.uncrossed')}
                        >
                          {t(`swot.${quadrant}.letter`)}
                          {entry.number}
                        </b>
                        <span className="voice">{entry.text}</span>
                        {entry.trend && <ZoneTag zone={entry.trend.zone} />}
                        <Score entry={entry} />
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      ))}
      <div className={styles.families}>
        {crossFamilies.map((each) => (
          <Family
            key={each}
            family={each}
            pairs={pairs.filter((pair) => pair.family === each)}
            composing={mayWrite && family === each && a && b ? [a, b] : undefined}
            onDone={() => choose(null, null)}
          />
        ))}
      </div>
    </div>
  )
}

/** Which two are being crossed: kept like the words about them, so that a reload opens both again. */
function useChosenPair() {
  const { text, setText } = useKeptText('#pair')
  const [inside = null, outside = null] = text.split(' ').map((ref) => (isEntryRef(ref) ? ref : null))
  return {
    inside,
    outside,
    choose: (a: EntryRef | null, b: EntryRef | null) => setText(a || b ? `${a ?? '-'} ${b ?? '-'}` : ''),
  }
}

function Sign({ quadrant }: { quadrant: Quadrant }) {
  const isPlus = quadrant === 'strengths' || quadrant === 'opportunities'
  return (
    <span className={styles.sign} data-sign={isPlus ? 'plus' : 'minus'} aria-hidden="true">
      {isPlus ? '+' : '−'}
    </span>
  )
}

function Score({ entry }: { entry: Entry }) {
  const { number } = useTranslator()
  const areShown = useAreWeightsShown()
  if (!areShown || entry.trend?.weight.kind !== 'rated') return null
  return <b className="voice figures">{number(entry.trend.weight.score)}</b>
}

/** One pair that nobody has crossed yet, no more. */
function OpenPair({
  entries,
  pairs,
  onChoose,
}: {
  entries: readonly Entry[]
  pairs: readonly CrossedPair[]
  onChoose: (a: Entry, b: Entry) => void
}) {
  const { t } = useTranslator()
  const used = new Set(pairs.flatMap(({ cross }) => [cross.a, cross.b]))
  const a = entries.find((entry) => isInternal(entry.quadrant) && !used.has(entry.ref))
  const b = entries.find((entry) => !isInternal(entry.quadrant) && !used.has(entry.ref))
  if (!a || !b) return null
  const label = (entry: Entry) => `${t(`swot.${entry.quadrant}.letter`)}${entry.number}`
  return (
    <Button kind="bare" size="small" icon="plus" onClick={() => onChoose(a, b)}>
      {t('swot.openPair', { a: label(a), b: label(b) })}
    </Button>
  )
}

function Family({
  family,
  pairs,
  composing,
  onDone,
}: {
  family: CrossFamily
  pairs: readonly CrossedPair[]
  composing: readonly [Entry, Entry] | undefined
  onDone: () => void
}) {
  const { t } = useTranslator()
  return (
    <section className={styles.family} aria-label={t(`swot.${family}.title`)} data-family={family}>
      <h3>
        <span className="voice">{t(`swot.${family}.letters`)}</span> {t(`swot.${family}.title`)}
        <small>{t(`swot.${family}.what`)}</small>
      </h3>
      {composing && (
        <StrategyComposer
          key={`${composing[0].ref}${composing[1].ref}`}
          entries={composing}
          onDone={onDone}
        />
      )}
      <ul>
        {pairs.map((pair) => (
          <Strategy key={pair.cross.id} pair={pair} />
        ))}
      </ul>
      {pairs.length === 0 && !composing && <p className={styles.none}>{t('swot.none')}</p>}
    </section>
  )
}

function PairLabel({ entries }: { entries: readonly (Entry | undefined)[] }) {
  const { t } = useTranslator()
  const label = (entry: Entry | undefined) =>
    entry ? `${t(`swot.${entry.quadrant}.letter`)}${entry.number}` : t('swot.gone')
  return (
    <span className={styles.pair}>
      <b title={entries[0]?.text}>{label(entries[0])}</b> ×{' '}
      <b title={entries[1]?.text}>{label(entries[1])}</b>
    </span>
  )
}

function StrategyComposer({
  entries: [a, b],
  onDone,
}: {
  entries: readonly [Entry, Entry]
  onDone: () => void
}) {
  const { content, person } = useWorkshop()
  const { t } = useTranslator()
  // Kept until it is a strategy: cancelling, another pair or a reload leave it with its pair.
  const { text, setText } = useKeptText(`cross.${a.ref}.${b.ref}`)
  const keep = () => {
    if (!text.trim()) return
    addCross(content, {
      id: newDeviceId<CrossId>(),
      a: a.ref,
      b: b.ref,
      text: text.trim(),
      made: Date.now(),
      by: person,
    })
    setText('')
    onDone()
  }
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <PairLabel entries={[a, b]} />
      <GrowingText
        autoFocus
        aria-label={t('swot.strategy')}
        placeholder={t('swot.strategy.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            keep()
          }
        }}
      />
      <div className={styles.buttons}>
        <Button kind="go" size="small" type="submit">
          {t('swot.strategy.save')}
        </Button>
        <Button kind="bare" size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function Strategy({ pair }: { pair: CrossedPair }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const thread = useThreadItem()(`x:${pair.cross.id}`)
  const { t } = useTranslator()
  return (
    <li className={styles.strategy} data-cross={pair.cross.id}>
      <PairLabel entries={pair.entries} />
      <SharedText name={crossText(pair.cross.id)} label={t('swot.strategy')} />
      <IconButton icon="thread" label={thread.label} onClick={thread.onChoose} />
      {mayWrite && (
        <IconButton
          icon="trash"
          label={t('common.takeAway')}
          onClick={() => takeCrossAway(content, pair.cross.id)}
        />
      )}
      <div className={styles.onward}>
        <LateMark of={`crosses/${pair.cross.id}`} />
        <ObjectiveButton cross={pair.cross} />
      </div>
    </li>
  )
}

/** One tap, and the strategy is an objective among the candidates; then the way to it. */
function ObjectiveButton({ cross }: { cross: Cross }) {
  const { made, make, open } = useObjectiveOf(cross.id)
  const { t } = useTranslator()
  if (made.length > 0)
    return (
      <Button kind="bare" size="small" icon="thread" onClick={() => open(made[0]!.id)}>
        {t('objectives.madeOf', { n: made.length })}
      </Button>
    )
  if (!make || !cross.text.trim()) return null
  return (
    <Button kind="bare" size="small" icon="plus" onClick={() => make(cross.text)}>
      {t('objectives.make')}
    </Button>
  )
}
