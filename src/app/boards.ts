import { care } from '../boards/care/board.ts'
import { circlesBoard } from '../boards/circles/board.ts'
import { coordination } from '../boards/coordination/board.ts'
import { communication } from '../boards/communication/board.ts'
import { financing } from '../boards/financing/board.ts'
import { foundations } from '../boards/foundations/board.ts'
import { governance } from '../boards/governance/board.ts'
import { mapping } from '../boards/mapping/board.ts'
import { membership } from '../boards/membership/board.ts'
import { pestel } from '../boards/pestel/board.ts'
import { projects } from '../boards/projects/board.ts'
import { reach } from '../boards/reach/board.ts'
import { review } from '../boards/review/board.ts'
import { strategy } from '../boards/strategy/board.ts'
import { swot } from '../boards/swot/board.ts'
import type { MessageId } from '../i18n/message-ids.ts'
import type { Board } from '../kinds/declaration.ts'
import type { IconName } from '../ui/Icon.tsx'
import { templates } from './templates.ts'

/** A place one can go to: a board, or the plan that is compiled from them. */
export interface Tab {
  readonly name: string
  readonly title: MessageId
}

/** A step of the method, with its boards in the order in which a group comes to them. */
export interface Step {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6
  readonly title: MessageId
  readonly boards: readonly Board[]
}

/** The method's steps that have a board. A new board is a folder in boards/, a line here and one in shell/BoardPlace.tsx. */
export const steps: readonly Step[] = [
  { number: 1, title: 'steps.reach', boards: [reach] },
  { number: 2, title: 'steps.governance', boards: [governance, circlesBoard, coordination, care] },
  { number: 3, title: 'membership.title', boards: [membership] },
  { number: 4, title: 'financing.title', boards: [financing] },
  { number: 5, title: 'communication.title', boards: [communication] },
  { number: 6, title: 'steps.planning', boards: [pestel, swot, foundations, strategy, projects, review] },
]

/** Every board of the workshop, in the method's order, then those beside the method. */
export const boards: readonly Board[] = [...steps.flatMap((step) => step.boards), ...templates]

export const planTab: Tab = { name: 'plan', title: 'stage.tab.plan' }

/** The tabs of a step: its boards; the plan is a tab of the last. */
export const tabsOf = (step: Step): readonly Tab[] =>
  step.number === 6 ? [...step.boards, planTab] : step.boards

/** The network's register. */
export const registerTab: Tab = { name: 'register', title: 'register.title' }

/** A place beside the steps. */
export interface Beside extends Tab {
  readonly icon: IconName
}

/** What stands beside the steps: data about the network, who it is made of, and boards that the method does not ask for. */
export const besides: readonly Beside[] = [
  { ...mapping, icon: 'matrix' },
  { ...registerTab, icon: 'people' },
  ...templates.map((template) => ({ ...template, icon: 'canvas' as const })),
]

/** Every place of the workshop that has a name in addresses and commands. */
export const tabs: readonly Tab[] = [...steps.flatMap(tabsOf), ...besides]

/** The place of this name; `undefined` for one of a later version. */
export const tabOf = (name: string | undefined): Tab | undefined => tabs.find((tab) => tab.name === name)

/** The step of a place; `undefined` beside them. */
export const stepOf = (name: string | undefined): Step | undefined =>
  steps.find((step) => tabsOf(step).some((tab) => tab.name === name))
