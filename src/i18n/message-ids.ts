// The catalogues' areas, a JSON file each and language. English is the reference for the ids; a test holds the others
// to the same ids and placeholders, and the build refuses a catalogue that differs.
import type agenda from './catalogues/en/agenda.json'
import type care from './catalogues/en/care.json'
import type checkpoints from './catalogues/en/checkpoints.json'
import type circles from './catalogues/en/circles.json'
import type common from './catalogues/en/common.json'
import type communication from './catalogues/en/communication.json'
import type connection from './catalogues/en/connection.json'
import type coordination from './catalogues/en/coordination.json'
import type files from './catalogues/en/files.json'
import type financing from './catalogues/en/financing.json'
import type find from './catalogues/en/find.json'
import type foundations from './catalogues/en/foundations.json'
import type governance from './catalogues/en/governance.json'
import type home from './catalogues/en/home.json'
import type join from './catalogues/en/join.json'
import type lead from './catalogues/en/lead.json'
import type mapping from './catalogues/en/mapping.json'
import type membership from './catalogues/en/membership.json'
import type notes from './catalogues/en/notes.json'
import type objectives from './catalogues/en/objectives.json'
import type people from './catalogues/en/people.json'
import type pestel from './catalogues/en/pestel.json'
import type plan from './catalogues/en/plan.json'
import type projects from './catalogues/en/projects.json'
import type reach from './catalogues/en/reach.json'
import type recap from './catalogues/en/recap.json'
import type register from './catalogues/en/register.json'
import type review from './catalogues/en/review.json'
import type rounds from './catalogues/en/rounds.json'
import type settings from './catalogues/en/settings.json'
import type share from './catalogues/en/share.json'
import type stage from './catalogues/en/stage.json'
import type steps from './catalogues/en/steps.json'
import type swot from './catalogues/en/swot.json'
import type table from './catalogues/en/table.json'
import type thread from './catalogues/en/thread.json'

interface Catalogue {
  agenda: typeof agenda
  care: typeof care
  checkpoints: typeof checkpoints
  circles: typeof circles
  common: typeof common
  communication: typeof communication
  connection: typeof connection
  coordination: typeof coordination
  files: typeof files
  financing: typeof financing
  find: typeof find
  foundations: typeof foundations
  governance: typeof governance
  home: typeof home
  join: typeof join
  lead: typeof lead
  mapping: typeof mapping
  membership: typeof membership
  notes: typeof notes
  objectives: typeof objectives
  people: typeof people
  pestel: typeof pestel
  plan: typeof plan
  projects: typeof projects
  reach: typeof reach
  recap: typeof recap
  register: typeof register
  review: typeof review
  rounds: typeof rounds
  settings: typeof settings
  share: typeof share
  stage: typeof stage
  steps: typeof steps
  swot: typeof swot
  table: typeof table
  thread: typeof thread
}

/** A template's words stand in its own folder, so that no list names it: `template.<name>.title`. */
type TemplateMessageId = `template.${string}.${string}`

/** `area.key`, as in `t('home.start')`. */
export type MessageId =
  | { [Area in keyof Catalogue]: `${Area}.${keyof Catalogue[Area] & string}` }[keyof Catalogue]
  | TemplateMessageId
