import { useState } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useLots } from '../../hooks/lots.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { addMonths, dayOf } from '../../method/dates.ts'
import { drawLot } from '../../method/lot.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { addRows } from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import { drawSeed, SEED_LETTERS, type Lot } from '../../workshop/stage/lots.ts'
import { mandates } from './board.ts'
import styles from './Coordination.module.css'
import { bodyRules } from './facts.ts'
import { PublishList } from './PublishList.tsx'

/** Drawings by lot: first the list is published, then the seed; from both anyone can draw again and find the same. */
export function Lots() {
  const lots = useLots()
  const { role } = useWorkshop()
  const { t } = useTranslator()
  const isWaiting = lots.some(({ drawn }) => !drawn)
  return (
    <>
      <p>{t('coordination.lot.what')}</p>
      {lots.map((lot) => (
        <OneLot key={lot.id} lot={lot} />
      ))}
      {role === 'facilitator' && !isWaiting && <PublishList />}
    </>
  )
}

function OneLot({ lot }: { lot: Lot }) {
  const { drawn, besides, list, announced } = lot
  const { t, date, time } = useTranslator()
  const title = t('coordination.lot.of', { date: date(lot.made), time: time(lot.made) })
  return (
    <section className={styles.lot} aria-label={title}>
      <h4>{title}</h4>
      <p>{t('coordination.lot.seats', { n: lot.seats, all: list.length })}</p>
      {announced && <p className="voice">{announced}</p>}
      {drawn ? (
        <Result lot={lot} seed={drawn.seed} />
      ) : (
        <>
          <ol className={styles.list}>
            {list.map(({ who, name }) => (
              <li key={who} className="voice">
                {name}
              </li>
            ))}
          </ol>
          <Draw lot={lot} />
        </>
      )}
      {besides.map(({ seed }) => (
        <p key={seed}>{t('coordination.lot.beside', { seed })}</p>
      ))}
    </section>
  )
}

function Draw({ lot }: { lot: Lot }) {
  const { stage, device, role, relayNow } = useWorkshop()
  const [seed, setSeed] = useState('')
  const { t } = useTranslator()
  if (role !== 'facilitator') return <p>{t('coordination.lot.waits')}</p>
  const draw = (words: string) => drawSeed(stage, device, lot.id, { seed: words, at: relayNow() })
  return (
    <form
      className={styles.rules}
      onSubmit={(event) => {
        event.preventDefault()
        draw(seed)
      }}
    >
      <Field
        label={t('coordination.lot.seed')}
        value={seed}
        maxLength={SEED_LETTERS}
        onChange={(event) => setSeed(event.target.value)}
      />
      <Button kind="go" type="submit" disabled={!seed.trim()}>
        {t('coordination.lot.draw')}
      </Button>
      <Button onClick={() => draw(newDeviceId())}>{t('coordination.lot.chance')}</Button>
    </form>
  )
}

function Result({ lot, seed }: { lot: Lot; seed: string }) {
  const { content, person, role } = useWorkshop()
  const { months } = bodyRules(useBoardValue('values'))
  const { t } = useTranslator()
  const order = drawLot(
    seed,
    lot.list.map(({ name }) => name),
  )
  const seat = () => {
    const since = dayOf(Date.now())
    const until = months === undefined ? undefined : addMonths(since, months)
    addRows(
      content,
      order.slice(0, lot.seats).map(({ number }) => ({
        id: newDeviceId<RowId>(),
        table: mandates.table,
        by: person,
        made: Date.now(),
        cells: { who: { to: lot.list[number - 1]!.who }, since, how: 'lot', ...(until && { until }) },
      })),
      jitter,
    )
  }
  return (
    <>
      <p>
        {t('coordination.lot.seedWas')} <code>{seed}</code>
      </p>
      <ol className={styles.list}>
        {order.map(({ number, name, digest }, index) => (
          <li key={number} data-in={index < lot.seats || undefined}>
            <span className="voice">{name}</span> <span>{t('coordination.lot.number', { n: number })}</span>{' '}
            <span>{t(index < lot.seats ? 'coordination.lot.in' : 'coordination.lot.standIn')}</span>{' '}
            <code>{digest.slice(0, 12)}…</code>
          </li>
        ))}
      </ol>
      <p>{t('coordination.lot.check')}</p>
      <pre className={styles.command}>{`printf '%s' '${seed}/1/${lot.list[0]!.name}' | sha256sum`}</pre>
      {role === 'facilitator' && (
        <Button icon="check" onClick={seat}>
          {t('coordination.lot.seat')}
        </Button>
      )}
    </>
  )
}
