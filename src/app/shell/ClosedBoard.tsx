import { useParams } from 'wouter'
import { useClosed } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Banner } from '../../ui/notices.tsx'
import { boards } from '../boards.ts'

/** Boards of notes say it where one would write; these have nowhere to. */
const withFields = new Set(boards.filter(({ kind }) => kind !== 'notes').map(({ name }) => name))

/** Says to who takes part that the board they are on was closed to them: its fields are still there, and take nothing. */
export function ClosedBoard() {
  const { role } = useWorkshop()
  const { board = '' } = useParams<{ board?: string }>()
  const closed = useClosed()
  const { t } = useTranslator()
  if (role !== 'participant' || !withFields.has(board) || !closed.has(board)) return null
  return (
    <Banner icon="lock" tone="note">
      {t('notes.closed')}
    </Banner>
  )
}
