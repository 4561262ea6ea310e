import { Route, Router, Switch, type AroundNavHandler } from 'wouter'
import { later } from '../kinds/later.tsx'
import { isOnSheetEntry } from '../ui/sheet-entry.ts'
import { WorkshopPage } from './join/WorkshopPage.tsx'
import { Missing } from './Missing.tsx'

const Home = later(() => import('./home/Home.tsx'), 'Home')
const CodePage = later(() => import('./code/CodePage.tsx'), 'CodePage')
const OpenPage = later(() => import('./files/OpenPage.tsx'), 'OpenPage')

/** Gone to from a sheet, a page takes the sheet's entry in the history. */
const aroundNav: AroundNavHandler = (navigate, to, options) =>
  navigate(to, isOnSheetEntry() ? { ...options, replace: true } : options)

/** Every address of the app. What a route shows is fetched when it is first opened, and kept for offline by the worker. */
export function App() {
  return (
    <Router aroundNav={aroundNav}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/open" component={OpenPage} />
        <Route path="/j/:code?" component={CodePage} />
        <Route path="/w/:id/:board?">{({ id }) => <WorkshopPage key={id} id={id} />}</Route>
        <Route component={Missing} />
      </Switch>
    </Router>
  )
}
