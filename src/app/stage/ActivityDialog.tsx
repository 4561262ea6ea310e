import { useState } from 'react'
import { useLocation } from 'wouter'
import { newDeviceId } from '../../hooks/ids.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { ActivityId, ZoneId } from '../../workshop/ids.ts'
import { setTimer, showResults, startActivity, type ActivityKind } from '../../workshop/stage/now.ts'
import { noteBoards } from '../boards.ts'
import styles from './Chalkboard.module.css'

/** What a group does, and on which board it does it. */
const activities: readonly { readonly kind: ActivityKind; readonly board?: string }[] = [
  { kind: 'write' },
  { kind: 'group', board: 'pestel' },
  { kind: 'weigh', board: 'pestel' },
  { kind: 'cross', board: 'swot' },
  { kind: 'fill-in', board: 'foundations' },
  { kind: 'talk' },
  { kind: 'read', board: 'plan' },
]
const lengths = ['0', '3', '5', '10', '15', '20'] as const
const MINUTE = 60_000

/** Starts the next activity: what, where, with which question, for how long, in private or open. */
export function ActivityDialog({ onClose }: { onClose: () => void }) {
  const { id, stage, device, relayNow } = useWorkshop()
  const now = useWorkshopValue('now')
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const [kind, setKind] = useState<ActivityKind>(now?.kind ?? 'write')
  const [boardName, setBoard] = useState(
    noteBoards.some(({ name }) => name === now?.board) ? now!.board : noteBoards[0]!.name,
  )
  const [zone, setZone] = useState<ZoneId | ''>('')
  const [question, setQuestion] = useState('')
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>('5')
  const [isPrivate, setPrivate] = useState(false)

  const fixed = activities.find((each) => each.kind === kind)?.board
  const board = fixed ?? boardName
  const noteBoard = noteBoards.find(({ name }) => name === board)
  const chosenZone = noteBoard?.zones.find((each) => each.id === zone)
  const asked = question.trim() || (chosenZone ? t(chosenZone.question) : '')

  const start = () => {
    startActivity(stage, device, {
      act: newDeviceId<ActivityId>(),
      kind,
      board,
      zone: chosenZone?.id,
      question: asked || undefined,
      private: kind === 'write' && isPrivate,
    })
    setTimer(stage, device, { startedAt: relayNow(), runsMs: Number(minutes) * MINUTE })
    if (kind === 'weigh') showResults(stage, false)
    navigate(`/w/${id}/${board}`)
    onClose()
  }
  return (
    <Dialog title={t('stage.next')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <fieldset className={styles.kinds} aria-label={t('stage.kind')}>
          {activities.map((each) => (
            <label key={each.kind} data-on={each.kind === kind || undefined}>
              <input
                type="radio"
                name="kind"
                className="hidden-words"
                checked={each.kind === kind}
                onChange={() => setKind(each.kind)}
              />
              {t(`stage.kind.${each.kind}`)}
            </label>
          ))}
        </fieldset>
        {!fixed && (
          <SegmentedControl
            label={t('stage.board')}
            value={boardName}
            onChange={(name) => {
              setBoard(name)
              setZone('')
            }}
            segments={noteBoards.map(({ name, title }) => ({ value: name, label: t(title) }))}
          />
        )}
        {kind === 'write' && noteBoard && (
          <label className={styles.select}>
            {t('stage.zone')}
            <select value={zone} onChange={(event) => setZone(event.target.value as ZoneId | '')}>
              <option value="">{t('stage.zone.any')}</option>
              {noteBoard.zones.map((each) => (
                <option key={each.id} value={each.id}>
                  {t(each.title)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Field
          label={t('stage.question')}
          value={question}
          placeholder={chosenZone ? t(chosenZone.question) : ''}
          maxLength={500}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <SegmentedControl
          label={t('stage.minutes')}
          value={minutes}
          onChange={setMinutes}
          segments={lengths.map((value) => ({
            value,
            label: value === '0' ? t('stage.minutes.none') : `${value} min`,
          }))}
        />
        {kind === 'write' && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isPrivate}
              onChange={(event) => setPrivate(event.target.checked)}
            />
            {t('stage.private')}
          </label>
        )}
        <Button kind="go" size="large" type="submit" icon="play">
          {t('stage.start')}
        </Button>
      </form>
    </Dialog>
  )
}
