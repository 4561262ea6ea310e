import { Route, Switch } from 'wouter'
import { later } from '../kinds/later.tsx'
import { WorkshopPage } from './join/WorkshopPage.tsx'
import { Missing } from './Missing.tsx'

const Home = later(() => import('./home/Home.tsx'), 'Home')
const CodePage = later(() => import('./code/CodePage.tsx'), 'CodePage')
const OpenPage = later(() => import('./files/OpenPage.tsx'), 'OpenPage')

/** Every address of the app. What a route shows is fetched when it is first opened, and kept for offline by the worker. */
export function App() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/open" component={OpenPage} />
      <Route path="/j/:code?" component={CodePage} />
      <Route path="/w/:id/:board?">{({ id }) => <WorkshopPage key={id} id={id} />}</Route>
      <Route component={Missing} />
    </Switch>
  )
}
