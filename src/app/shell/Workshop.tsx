import { useEffect, useState } from 'react'
import { Route, Switch, useLocation, useParams, useSearchParams } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTellDone } from '../../hooks/done.ts'
import { OnBoard } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { ZonesProvider } from '../../kinds/zones.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { boards } from '../boards.ts'
import { Now } from '../pocket/Now.tsx'
import { BoardTabs } from './BoardTabs.tsx'
import { FootTabs } from './FootTabs.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

const Banners = later(
  () => import('./Banners.tsx'),
  'Banners',
  () => null,
)
const Strips = later(
  () => import('./Strips.tsx'),
  'Strips',
  () => null,
)
const OpenPage = later(() => import('../open/OpenPage.tsx'), 'OpenPage')
const FollowBanner = later(
  () => import('../stage/FollowBanner.tsx'),
  'FollowBanner',
  () => null,
)
const LeadBanner = later(
  () => import('../stage/LeadBanner.tsx'),
  'LeadBanner',
  () => null,
)
const ReadyCheck = later(
  () => import('../stage/ReadyBanner.tsx'),
  'ReadyCheck',
  () => null,
)
const KeepLinkBanner = later(
  () => import('../share/KeepLinkBanner.tsx'),
  'KeepLinkBanner',
  () => null,
)
const PestelBoard = later(() => import('../../boards/pestel/PestelBoard.tsx'), 'PestelBoard')
const SwotBoard = later(() => import('../../boards/swot/SwotBoard.tsx'), 'SwotBoard')
const FoundationsBoard = later(
  () => import('../../boards/foundations/FoundationsBoard.tsx'),
  'FoundationsBoard',
)
const Projector = later(() => import('../projector/Projector.tsx'), 'Projector')
const PlanPage = later(() => import('../plan/PlanPage.tsx'), 'PlanPage')
const BoardThread = later(
  () => import('../plan/BoardThread.tsx'),
  'BoardThread',
  () => null,
)
const MinePage = later(() => import('../pocket/MinePage.tsx'), 'MinePage')
const RecapOnReturn = later(
  () => import('../recap/RecapOnReturn.tsx'),
  'RecapOnReturn',
  () => null,
)
const Chalkboard = later(
  () => import('../stage/Chalkboard.tsx'),
  'Chalkboard',
  () => null,
)

/** The workshop's frame: where am I, who is here, is my work safe; in it the board of the address. */
export function Workshop() {
  const { id, role, presence, live } = useWorkshop()
  const [since] = useState(() => ({ now: live.now.get()?.seq ?? 0, look: live.look.get()?.seq ?? 0 }))
  const { title } = useWorkshopValue('meta')
  const isPocket = useIsPocket()
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const { board } = useParams<{ board?: string }>()
  const [parameters] = useSearchParams()
  const home = isPocket ? 'now' : boards[0]!.name
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
      <ZonesProvider boards={boards}>
        <Projector />
      </ZonesProvider>
    )
  }
  return (
    <ZonesProvider boards={boards}>
      <div className={styles.shell}>
        <TopBar />
        <Banners />
        {role !== 'facilitator' && (
          <>
            <ReadyCheck />
            <FollowBanner since={since} />
            <LeadBanner />
          </>
        )}
        {role === 'facilitator' && <KeepLinkBanner />}
        {isPocket && boards.some(({ name }) => name === board) && <BoardTabs />}
        <Strips />
        <main className={styles.place} data-region aria-label={t('stage.board')}>
          <OnBoard board={board}>
            <Switch>
              <Route path="/w/:id/now" component={Now} />
              <Route path="/w/:id/open" component={OpenPage} />
              <Route path="/w/:id/mine" component={MinePage} />
              <Route path="/w/:id/pestel" component={PestelBoard} />
              <Route path="/w/:id/swot" component={SwotBoard} />
              <Route path="/w/:id/foundations" component={FoundationsBoard} />
              <Route path="/w/:id/plan" component={PlanPage} />
            </Switch>
          </OnBoard>
          {board !== 'plan' && parameters.has('thread') && <BoardThread />}
        </main>
        {role !== 'viewer' && <RecapOnReturn />}
        {role === 'facilitator' && <Chalkboard />}
        {isPocket && <FootTabs />}
      </div>
    </ZonesProvider>
  )
}
