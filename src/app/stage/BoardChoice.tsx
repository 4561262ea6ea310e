import { strategy } from '../../boards/strategy/board.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { Board } from '../../kinds/declaration.ts'
import { Select } from '../../ui/Select.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import type { ActivityKind } from '../../workshop/stage/now.ts'
import { steps } from '../boards.ts'
import { noteBoards } from '../note-boards.ts'
import styles from './Chalkboard.module.css'
import type { ActivityPlan } from './use-start-activity.ts'

/** On which boards one writes, and on what one votes. */
const ofNotes: Partial<Record<ActivityKind, readonly Board[]>> = {
  write: noteBoards,
  vote: [...noteBoards, strategy],
}

/** Filled in is whatever has fields, lists, tables or items of its own; on note boards one writes. */
const isFilledIn = ({ kind }: Board) => kind !== 'notes'

const stepsFilledIn = steps
  .map((step) => ({ ...step, boards: step.boards.filter(isFilledIn) }))
  .filter(({ boards }) => boards.length > 0)

/** The same plan on another board: of objectives one votes on all of them, elsewhere on notes or trends. */
function onOtherBoard({ vote }: ActivityPlan, board: string): Partial<ActivityPlan> {
  const elsewhere = { board, zone: undefined }
  if (!vote) return elsewhere
  if (board === strategy.name) return { ...elsewhere, vote: { ...vote, what: 'objectives' } }
  return { ...elsewhere, vote: { ...vote, what: vote.what === 'objectives' ? 'trends' : vote.what } }
}

export interface BoardChoiceProps {
  readonly plan: ActivityPlan
  readonly onChange: (fields: Partial<ActivityPlan>) => void
}

/** On which board the group does it, and in which of its zones, where there is a choice. */
export function BoardChoice({ plan, onChange }: BoardChoiceProps) {
  const choose = (board: string) => onChange(onOtherBoard(plan, board))
  if (plan.kind === 'fill-in') return <BoardOfStep board={plan.board} onChoose={choose} />
  const boards = ofNotes[plan.kind]
  return (
    boards && (
      <>
        <BoardOfNotes boards={boards} board={plan.board} onChoose={choose} />
        <ZoneChoice plan={plan} onChange={onChange} />
      </>
    )
  )
}

interface ChoiceProps {
  readonly board: string
  readonly onChoose: (board: string) => void
}

function BoardOfStep({ board, onChoose }: ChoiceProps) {
  const { t } = useTranslator()
  return (
    <label className={styles.select}>
      {t('stage.board')}
      <Select value={board} onChange={(event) => onChoose(event.target.value)}>
        {stepsFilledIn.map(({ number, title, boards }) => (
          <optgroup key={number} label={`${number} · ${t(title)}`}>
            {boards.map(({ name, title: called }) => (
              <option key={name} value={name}>
                {t(called)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </label>
  )
}

/** A list: templates add boards, and a phone has no room for a row of five. */
function BoardOfNotes({ boards, board, onChoose }: ChoiceProps & { readonly boards: readonly Board[] }) {
  const { t } = useTranslator()
  return (
    <label className={styles.select}>
      {t('stage.board')}
      <Select value={board} onChange={(event) => onChoose(event.target.value)}>
        {boards.map(({ name, title }) => (
          <option key={name} value={name}>
            {t(title)}
          </option>
        ))}
      </Select>
    </label>
  )
}

function ZoneChoice({ plan, onChange }: BoardChoiceProps) {
  const { t } = useTranslator()
  const board = noteBoards.find(({ name }) => name === plan.board)
  return (
    board && (
      <label className={styles.select}>
        {t('stage.zone')}
        <Select
          value={plan.zone ?? ''}
          onChange={(event) => onChange({ zone: (event.target.value || undefined) as ZoneId | undefined })}
        >
          <option value="">{t('stage.zone.any')}</option>
          {board.zones.map(({ id, title }) => (
            <option key={id} value={id}>
              {t(title)}
            </option>
          ))}
        </Select>
      </label>
    )
  )
}
