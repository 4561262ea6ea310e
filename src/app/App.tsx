import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Missing } from './Missing.tsx'

const Home = lazy(() => import('./home/Home.tsx').then((module) => ({ default: module.Home })))
const OpenPage = lazy(() => import('./files/OpenPage.tsx').then((module) => ({ default: module.OpenPage })))
const WorkshopPage = lazy(() =>
  import('./join/WorkshopPage.tsx').then((module) => ({ default: module.WorkshopPage })),
)

/** Every address of the app. What a route shows is fetched when it is first opened, and kept for offline by the worker. */
export function App() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/open" component={OpenPage} />
        <Route path="/w/:id/:board?">{({ id }) => <WorkshopPage key={id} id={id} />}</Route>
        <Route component={Missing} />
      </Switch>
    </Suspense>
  )
}
