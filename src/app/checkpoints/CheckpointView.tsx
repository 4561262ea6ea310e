import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { splitIntoNotes } from '../../kinds/note-list/split.ts'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { CheckpointContent } from '../../workshop/checkpoints.ts'
import { NOTE_LETTERS } from '../../workshop/content/texts.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { planRestoration, restoreBoard } from '../../workshop/restore.ts'
import type { Checkpoint } from '../../workshop/stage/checkpoints.ts'
import { FIRST_BOARD } from '../note-boards.ts'
import { BoardThen } from './BoardThen.tsx'
import { keptBoards, restorable } from './boards.ts'
import styles from './Checkpoints.module.css'
import { makeCheckpoint } from './make-checkpoint.ts'
import { useCheckpoint } from './use-checkpoint.ts'
import { WhatChanges } from './WhatChanges.tsx'

/** A note that others made longer than one may be written goes in pieces. */
const wholeOrSplit = (text: string) => (text.length <= NOTE_LETTERS ? [text] : splitIntoNotes(text))

interface CheckpointViewProps {
  readonly checkpoint: Checkpoint
  readonly onBack: () => void
  readonly onClose: () => void
}

/** One checkpoint: what each board said then, to read; from here notes are copied and a board is brought back. */
export function CheckpointView({ checkpoint, onBack, onClose }: CheckpointViewProps) {
  const opened = useCheckpoint(checkpoint)
  const { t, date, time } = useTranslator()
  return (
    <div className={styles.column}>
      <div className={styles.head}>
        <Button kind="bare" icon="left" onClick={onBack}>
          {t('checkpoints.list')}
        </Button>
        <small>
          {date(checkpoint.at)}, {time(checkpoint.at)}
        </small>
      </div>
      {opened.kind === 'open' ? (
        <OpenCheckpoint checkpoint={checkpoint} then={opened.content} onClose={onClose} />
      ) : (
        <p role="status" className={styles.hint}>
          {opened.kind === 'opening' ? t('common.loading') : t(`checkpoints.${opened.kind}`)}
        </p>
      )}
    </div>
  )
}

function OpenCheckpoint({
  checkpoint,
  then,
  onClose,
}: {
  checkpoint: Checkpoint
  then: CheckpointContent
  onClose: () => void
}) {
  const session = useWorkshop()
  const { content, journal } = session
  const { board: here } = useParams<{ board?: string }>()
  const { t } = useTranslator()
  const { tell } = useAnnouncements()
  const offerUndo = useUndoOffer()
  const [name, setName] = useState(() => keptBoards.find((each) => each.name === here)?.name ?? FIRST_BOARD)
  const board = keptBoards.find((each) => each.name === name)!
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const planned = useMemo(
    () => (isAsking ? planRestoration(content, then, restorable(board)) : undefined),
    [isAsking, content, then, board],
  )

  const copy = () => {
    const notes = then.notes
      .filter(({ id }) => chosen.has(id))
      .flatMap(({ text, place }) => wholeOrSplit(text).map((each) => ({ zone: place[0], text: each })))
    const added = session.addNotes(notes, false)
    if (!added.ok) return
    setChosen(new Set())
    tell({ text: t('checkpoints.copied', { n: added.value.length }) })
    onClose()
  }
  const bringBack = async () => {
    // How things are now is kept first: whatever a text says today can be found again.
    await makeCheckpoint(session, t('checkpoints.before', { label: checkpoint.label }))
    restoreBoard(content, planRestoration(content, then, restorable(board)), journal.recordText)
    offerUndo(t('checkpoints.brought', { board: t(board.title), label: checkpoint.label }))
    onClose()
  }

  return (
    <>
      <SegmentedControl
        label={t('stage.board')}
        value={name}
        onChange={(next) => {
          setName(next)
          setAsking(false)
        }}
        segments={keptBoards.map((each) => ({ value: each.name, label: t(each.title) }))}
      />
      {planned && (
        <WhatChanges planned={planned} onBring={() => void bringBack()} onCancel={() => setAsking(false)} />
      )}
      {!planned && (
        <div className={styles.acts}>
          {board.kind === 'notes' && (
            <Button icon="copy" disabled={chosen.size === 0} onClick={copy}>
              {t('checkpoints.copy', { n: chosen.size })}
            </Button>
          )}
          <Button icon="retry" onClick={() => setAsking(true)}>
            {t('checkpoints.bring')}
          </Button>
        </div>
      )}
      <BoardThen board={board} then={then} chosen={chosen} onChoose={setChosen} />
    </>
  )
}
