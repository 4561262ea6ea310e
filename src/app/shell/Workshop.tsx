import { useEffect, useState } from 'react'
import { Route, Switch, useLocation, useParams, useSearchParams } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTellDone } from '../../hooks/done.ts'
import { OnBoard } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { ZonesProvider } from '../../kinds/zones.tsx'
import { useIsPocket, useIsWide } from '../../ui/keyboard.ts'
import { FIRST_BOARD, noteBoards } from '../note-boards.ts'
import { Now } from '../pocket/Now.tsx'
import { FootTabs } from './FootTabs.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'
import { frameParts, laptopParts, phoneParts } from './parts.ts'

const Nothing = () => null

const Banners = later(frameParts, 'Banners', Nothing)
const Strips = later(frameParts, 'Strips', Nothing)
const OpenPage = later(() => import('../open/OpenPage.tsx'), 'OpenPage')
const FollowerBanners = later(frameParts, 'FollowerBanners', Nothing)
const KeepLinkBanner = later(laptopParts, 'KeepLinkBanner', Nothing)
const BoardPlace = later(() => import('./BoardPlace.tsx'), 'BoardPlace')
const BoardTabs = later(phoneParts, 'BoardTabs', Nothing)
const Rail = later(laptopParts, 'Rail', () => <span className={styles.railSpace} />)
const Projector = later(() => import('../projector/Projector.tsx'), 'Projector')
const BoardThread = later(() => import('../plan/BoardThread.tsx'), 'BoardThread', Nothing)
const MinePage = later(phoneParts, 'MinePage')
const RecapOnReturn = later(() => import('../recap/RecapOnReturn.tsx'), 'RecapOnReturn', Nothing)
const Chalkboard = later(laptopParts, 'Chalkboard', Nothing)

/** The workshop's frame: where am I, who is here, is my work safe; in it the board of the address. */
export function Workshop() {
  const { id, role, presence, live } = useWorkshop()
  const [since] = useState(() => ({ now: live.now.get()?.seq ?? 0, look: live.look.get()?.seq ?? 0 }))
  const { title } = useWorkshopValue('meta')
  const isPocket = useIsPocket()
  const isWide = useIsWide()
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const { board } = useParams<{ board?: string }>()
  const [parameters] = useSearchParams()
  const home = isPocket ? 'now' : FIRST_BOARD
  useTellDone()

  useEffect(() => {
    if (!board) navigate(`/w/${id}/${home}${location.search}`, { replace: true })
  }, [board, home, id, navigate])
  useEffect(() => {
    document.title = title ? `${title} · Tertulia` : 'Tertulia'
  }, [title])
  useEffect(() => presence.show({ board }), [presence, board])

  if (board === 'screen') {
    return (
      <ZonesProvider boards={noteBoards}>
        <Projector />
      </ZonesProvider>
    )
  }
  return (
    <ZonesProvider boards={noteBoards}>
      <div className={styles.shell}>
        <TopBar />
        <div className={styles.middle}>
          {isWide && <Rail />}
          <div className={styles.column}>
            <Banners />
            {role === 'facilitator' ? <KeepLinkBanner /> : <FollowerBanners since={since} />}
            {isPocket && <BoardTabs />}
            <Strips />
            <main className={styles.place} data-region aria-label={t('stage.board')}>
              <OnBoard board={board}>
                <Switch>
                  <Route path="/w/:id/now" component={Now} />
                  <Route path="/w/:id/open" component={OpenPage} />
                  <Route path="/w/:id/mine">
                    <MinePage />
                  </Route>
                  <Route path="/w/:id/:board" component={BoardPlace} />
                </Switch>
              </OnBoard>
              {board !== 'plan' && parameters.has('thread') && <BoardThread />}
            </main>
          </div>
        </div>
        {role !== 'viewer' && <RecapOnReturn />}
        {role === 'facilitator' && <Chalkboard />}
        {isPocket && <FootTabs />}
      </div>
    </ZonesProvider>
  )
}
