import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { OnBoard, useMayWriteIn } from '../../hooks/may-write.tsx'
import { later } from '../../kinds/later.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Composer } from '../../kinds/note-list/Composer.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import { boards, noteBoards } from '../boards.ts'
import { Clock } from '../stage/Clock.tsx'
import styles from './Now.module.css'

const Weighing = later(() => import('../../boards/pestel/Weighing.tsx'), 'Weighing')

const RoundScreen = later(() => import('../rounds/RoundScreen.tsx'), 'RoundScreen')
// What I wrote comes after the field to write in: on a slow line one can already write.
const MinePage = later(
  () => import('./MinePage.tsx'),
  'MinePage',
  () => <div className={styles.scroll} />,
)

/** One thing at a time: the activity of the moment, and a composer under the thumb. */
export function Now() {
  const now = useWorkshopValue('now')
  return (
    <div className={styles.screen} data-wide={now?.round ? true : undefined}>
      {now?.round ? (
        <>
          <Strip />
          <RoundScreen />
        </>
      ) : now?.kind === 'weigh' ? (
        <>
          <Strip />
          <Weighing />
        </>
      ) : now && now.kind !== 'write' ? (
        <Pointer />
      ) : (
        <OnBoard board={now?.board ?? noteBoards[0]!.name}>
          <Write />
        </OnBoard>
      )}
    </div>
  )
}

function Strip() {
  const now = useWorkshopValue('now')
  const { t } = useTranslator()
  return (
    <p className={styles.strip}>
      <b>{t('stage.now')}</b>
      <span>{now ? t(`stage.kind.${now.kind}`) : t('stage.kind.write')}</span>
      <Clock />
    </p>
  )
}

/** Writing: the question, the zones, my notes with their state, the composer. */
function Write() {
  const now = useWorkshopValue('now')
  const mayWriteIn = useMayWriteIn()
  const { t } = useTranslator()
  const board = noteBoards.find(({ name }) => name === now?.board) ?? noteBoards[0]!
  const [chosen, setChosen] = useState<ZoneId>(now?.zone ?? board.zones[0]!.id)
  const zone = board.zones.find(({ id }) => id === chosen) ?? board.zones[0]!
  useEffect(() => {
    if (now?.zone) setChosen(now.zone)
  }, [now?.zone])
  return (
    <>
      <header className={styles.head}>
        <Strip />
        <h2 className="voice">{((now?.zone ?? zone.id) === zone.id && now?.question) || t(zone.question)}</h2>
        {!now && <p>{t('stage.noneForMe')}</p>}
        <ul className={styles.zones} aria-label={t('notes.zones')}>
          {board.zones.map(({ id }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === zone.id} onClick={() => setChosen(id)}>
                <ZoneTag zone={id} />
              </button>
            </li>
          ))}
        </ul>
      </header>
      <MinePage />
      {mayWriteIn(zone.id) ? <Composer zone={zone} /> : <p className={styles.closed}>{t('notes.closed')}</p>}
    </>
  )
}

/** Activities that happen on a board or aloud: what, the question, and the way there. */
function Pointer() {
  const now = useWorkshopValue('now')!
  const { id } = useWorkshop()
  const { t } = useTranslator()
  const board =
    now.board === 'plan' ? 'plan' : (boards.find(({ name }) => name === now.board)?.name ?? boards[0]!.name)
  return (
    <>
      <header className={styles.head}>
        <Strip />
        <h2 className="voice">{now.question ?? t(`stage.kind.${now.kind}`)}</h2>
        {now.kind !== 'break' && (
          <Link href={`/w/${id}/${board}`} className={styles.go}>
            {t('stage.go')}
          </Link>
        )}
      </header>
      <MinePage />
    </>
  )
}
