import { useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { later } from '../../kinds/later.tsx'
import { FIRST_BOARD } from '../note-boards.ts'
import { templates } from '../templates.ts'

const ReachBoard = later(() => import('../../boards/reach/ReachBoard.tsx'), 'ReachBoard')
const GovernanceBoard = later(() => import('../../boards/governance/GovernanceBoard.tsx'), 'GovernanceBoard')
const CareBoard = later(() => import('../../boards/care/CareBoard.tsx'), 'CareBoard')
const CirclesBoard = later(() => import('../../boards/circles/CirclesBoard.tsx'), 'CirclesBoard')
const CoordinationBoard = later(
  () => import('../../boards/coordination/CoordinationBoard.tsx'),
  'CoordinationBoard',
)
const PestelBoard = later(() => import('../../boards/pestel/PestelBoard.tsx'), 'PestelBoard')
const SwotBoard = later(() => import('../../boards/swot/SwotBoard.tsx'), 'SwotBoard')
const FoundationsBoard = later(
  () => import('../../boards/foundations/FoundationsBoard.tsx'),
  'FoundationsBoard',
)
const StrategyBoard = later(() => import('../../boards/strategy/StrategyBoard.tsx'), 'StrategyBoard')
const ProjectsBoard = later(() => import('../../boards/projects/ProjectsBoard.tsx'), 'ProjectsBoard')
const MembershipBoard = later(() => import('../../boards/membership/MembershipBoard.tsx'), 'MembershipBoard')
const FinancingBoard = later(() => import('../../boards/financing/FinancingBoard.tsx'), 'FinancingBoard')
const CommunicationBoard = later(
  () => import('../../boards/communication/CommunicationBoard.tsx'),
  'CommunicationBoard',
)
const MappingBoard = later(() => import('../../boards/mapping/MappingBoard.tsx'), 'MappingBoard')
const ReviewBoard = later(() => import('../../boards/review/ReviewBoard.tsx'), 'ReviewBoard')
const TemplateBoard = later(() => import('../../templates/TemplateBoard.tsx'), 'TemplateBoard')
const PlanPage = later(() => import('../plan/PlanPage.tsx'), 'PlanPage')
const ThreadPage = later(() => import('../thread/ThreadPage.tsx'), 'ThreadPage')
const RegisterPage = later(() => import('../register/RegisterPage.tsx'), 'RegisterPage')
const BoardsPage = later(() => import('./BoardsPage.tsx'), 'BoardsPage')

/** The board of the address. */
export function BoardPlace() {
  return (
    <Switch>
      <Route path="/w/:id/reach" component={ReachBoard} />
      <Route path="/w/:id/governance" component={GovernanceBoard} />
      <Route path="/w/:id/circles" component={CirclesBoard} />
      <Route path="/w/:id/coordination" component={CoordinationBoard} />
      <Route path="/w/:id/care" component={CareBoard} />
      <Route path="/w/:id/pestel" component={PestelBoard} />
      <Route path="/w/:id/swot" component={SwotBoard} />
      <Route path="/w/:id/foundations" component={FoundationsBoard} />
      <Route path="/w/:id/strategy" component={StrategyBoard} />
      <Route path="/w/:id/projects" component={ProjectsBoard} />
      <Route path="/w/:id/membership" component={MembershipBoard} />
      <Route path="/w/:id/financing" component={FinancingBoard} />
      <Route path="/w/:id/communication" component={CommunicationBoard} />
      <Route path="/w/:id/mapping" component={MappingBoard} />
      <Route path="/w/:id/review" component={ReviewBoard} />
      <Route path="/w/:id/plan" component={PlanPage} />
      <Route path="/w/:id/thread" component={ThreadPage} />
      <Route path="/w/:id/register" component={RegisterPage} />
      <Route path="/w/:id/boards" component={BoardsPage} />
      {templates.map((template) => (
        <Route key={template.name} path={`/w/:id/${template.name}`}>
          <TemplateBoard template={template} />
        </Route>
      ))}
      <Route component={Elsewhere} />
    </Switch>
  )
}

/** A board of a later version, or none: where one begins. */
function Elsewhere() {
  const { id } = useWorkshop()
  const [, navigate] = useLocation()
  useEffect(() => navigate(`/w/${id}/${FIRST_BOARD}`, { replace: true }), [id, navigate])
  return null
}
