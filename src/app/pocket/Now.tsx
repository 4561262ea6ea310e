import { useEffect, useState } from 'react'
import { OnBoard, useMayWriteIn } from '../../hooks/may-write.tsx'
import { later } from '../../kinds/later.tsx'
import { useShownNow, type ShownNow } from '../../hooks/shown-now.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Composer } from '../../kinds/note-list/Composer.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import { noteBoardOf, noteBoards } from '../note-boards.ts'
import { phoneParts } from '../shell/parts.ts'
import { Clock } from '../stage/Clock.tsx'
import { KeepWhileTyping } from './KeepWhileTyping.tsx'
import styles from './Now.module.css'
import { Strip } from './Strip.tsx'

const Weighing = later(() => import('../../boards/pestel/Weighing.tsx'), 'Weighing')

const RoundScreen = later(() => import('../rounds/RoundScreen.tsx'), 'RoundScreen')
const Reading = later(() => import('./OnlyRead.tsx'), 'Reading')
const Pointer = later(() => import('./OnlyRead.tsx'), 'Pointer')
const Between = later(phoneParts, 'Between')
// What I wrote comes after the field to write in: on a slow line one can already write.
const MinePage = later(phoneParts, 'MinePage', () => <div className={styles.scroll} />)

/** One thing at a time: the activity of the moment, and a composer under the thumb. */
export function Now() {
  return (
    <KeepWhileTyping>
      {(waiting, go) => (
        <>
          {waiting && <Waiting now={waiting} onGo={go} />}
          <ActivityScreen />
        </>
      )}
    </KeepWhileTyping>
  )
}

/** Over the field in which one types: what the group does now, and the way there. */
function Waiting({ now, onGo }: { now: NonNullable<ShownNow>; onGo: () => void }) {
  const { t } = useTranslator()
  return (
    <p className={styles.waiting} role="status">
      <span>{now.ended ? t('stage.between') : t('stage.nowIs', { what: t(`stage.kind.${now.kind}`) })}</span>
      <Clock />
      <button type="button" onClick={onGo}>
        {t('stage.goThere')}
      </button>
    </p>
  )
}

/** The screen of the activity that is shown here: of the moment, or one that stays open beside it. */
export function ActivityScreen() {
  const now = useShownNow()
  const { role } = useWorkshop()
  return (
    <div className={styles.screen} data-wide={now?.round || now?.ended ? true : undefined}>
      {now?.ended ? (
        <Between />
      ) : now?.round ? (
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
          {role === 'viewer' ? <Reading /> : <Write />}
        </OnBoard>
      )}
    </div>
  )
}

/** Writing: the question, the zones, my notes with their state, the composer. */
function Write() {
  const now = useShownNow()
  const { role } = useWorkshop()
  const mayWriteIn = useMayWriteIn()
  const { t } = useTranslator()
  const board = noteBoardOf(now)
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
        {!now && <p>{t(role === 'facilitator' ? 'stage.noneForMe.lead' : 'stage.noneForMe')}</p>}
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
      <MinePage writtenOn={board.name} />
      <Composer zone={zone} isClosed={!mayWriteIn(zone.id)} />
    </>
  )
}
