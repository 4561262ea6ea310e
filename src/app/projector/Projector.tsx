import { useEffect, useState } from 'react'
import { useNote } from '../../hooks/notes.ts'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useRoundOfNow } from '../../hooks/rounds.ts'
import { useConnection, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { writeJoinCode } from '../../protocol/join-code.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { applyTheme } from '../../ui/theme.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { useJoinCode } from '../code/use-join-code.ts'
import { useSettings } from '../settings-context.tsx'
import { useLinks, useOrigin } from '../share/use-links.ts'
import { Clock } from '../stage/Clock.tsx'
import { Decision } from './Decision.tsx'
import { Fingers } from './Fingers.tsx'
import styles from './Projector.module.css'
import { Question } from './Question.tsx'
import { Rating } from './Rating.tsx'
import { Vote } from './Vote.tsx'
import { Weighed } from './Weighed.tsx'

/** The note that everyone is shown, as long as the activity lasts; what is being voted on comes before it. */
function useSpotlight(isRoundOpen: boolean) {
  const now = useWorkshopValue('now')
  const look = useWorkshopValue('look')
  const note = useNote((look?.item ?? '') as NoteId)
  return !isRoundOpen && note && !note.gone && look?.act === now?.act ? note : undefined
}

/** For the wall of the room: the question or result of the moment, the clock, the way in. Nothing to press. */
export function Projector() {
  const { title } = useWorkshopValue('meta')
  const now = useWorkshopValue('now')
  const areShown = useAreWeightsShown()
  const { chip } = useConnection()
  const round = useRoundOfNow()
  const spotlight = useSpotlight(round !== undefined && !round.isClosed)
  const { settings } = useSettings()
  const { t } = useTranslator()
  const { origin } = useOrigin()
  const invitation = useLinks(origin).find(({ role }) => role === 'participant')
  const code = useJoinCode()
  const follow = code?.follow
  useEffect(() => follow?.(), [follow])
  const [isLight, setLight] = useState(false)
  useHotkeys({ l: () => setLight(!isLight) })
  useEffect(() => applyTheme(isLight ? 'light' : 'dark'), [isLight])
  useEffect(() => () => void applyTheme(settings.theme), [settings.theme])

  return (
    <main className={styles.wall}>
      <div className={styles.clock}>
        <Clock />
      </div>
      {spotlight ? (
        <Question words={spotlight.text} isPrivate={false} />
      ) : round?.kind === 'dots' ? (
        <Vote round={round} />
      ) : round?.kind === 'decision' ? (
        <Decision round={round} />
      ) : round?.kind === 'temperature' ? (
        <Fingers round={round} />
      ) : round?.kind === 'weigh' && !round.isClosed ? (
        <Rating round={round} />
      ) : now?.kind === 'weigh' && areShown ? (
        <Weighed />
      ) : (
        <Question words={now?.question ?? title} isPrivate={now?.private === true} />
      )}
      <footer className={styles.foot} data-idle={now === undefined || undefined}>
        {invitation && <QrCode text={invitation.link} label={t('share.qr')} />}
        <span>
          {new URL(origin).host}
          {code?.state.kind === 'valid' && (
            <>
              /j <b className={`figures ${styles.code}`}>{writeJoinCode(code.state.code)}</b>
            </>
          )}
        </span>
        <span className={styles.grow} />
        {chip === 'offline' && (
          <span>
            <Icon name="signal-off" /> {t('home.offline')}
          </span>
        )}
        {now && <span>{t(`stage.kind.${now.kind}`)}</span>}
      </footer>
    </main>
  )
}
