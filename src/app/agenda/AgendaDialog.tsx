import { useCallback, useState, type KeyboardEvent } from 'react'
import { useUsualRule } from '../../hooks/governance.ts'
import { jitter } from '../../hooks/ids.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { shorten } from '../../method/agenda.ts'
import { MINUTE } from '../../method/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { ActivityId } from '../../workshop/ids.ts'
import {
  changeActivity,
  MOST_MINUTES,
  moveActivity,
  setMinutes,
  takeActivityAway,
  type Activity,
  type ActivityFields,
} from '../../workshop/stage/agenda.ts'
import { ActivityForm, beginPlan } from '../stage/ActivityForm.tsx'
import type { ActivityPlan } from '../stage/use-start-activity.ts'
import { addTemplate, addToAgenda } from './add-template.ts'
import styles from './Agenda.module.css'
import { templates } from './templates.ts'
import { useAgendaInTime } from './use-pace.ts'
import { useFactsOf, wordsOfActivity } from './words.ts'
import { useWhenAtRest } from './use-when-at-rest.ts'

/** What is planned of an activity; its place and when it ran are not. */
const fieldsOf = ({ kind, board, zone, question, minutes, ...plan }: ActivityPlan): ActivityFields => {
  const { private: isPrivate, anonymous, closes, until, vote, weigh, decision, temperature } = plan
  const round = { vote, weigh, decision, temperature }
  return {
    kind,
    board,
    zone,
    question,
    minutes,
    private: isPrivate,
    anonymous,
    closes: closes === true,
    until,
    ...round,
  }
}

/** What the group will do, as a table: made beforehand, changed while it runs. Alt and an arrow move a row. */
export function AgendaDialog({
  onStart,
  onClose,
}: {
  onStart: (activity: Activity) => void
  onClose: () => void
}) {
  const { stage } = useWorkshop()
  const { agenda, running, endsAt, lateMs, minutesAhead } = useAgendaInTime()
  const { t, time } = useTranslator()
  const usual = useUsualRule()
  const [edited, setEdited] = useState<ActivityId | null>(null)
  const inAll = agenda.reduce((sum, { minutes }) => sum + minutes, 0)
  const lateMinutes = Math.round(lateMs / MINUTE)
  const shortenRest = () => {
    const rest = agenda.slice(running + 1)
    const shorter = shorten(
      rest.map(({ minutes }) => minutes),
      lateMs,
    )
    setMinutes(stage, new Map(rest.map(({ id }, index) => [id, shorter[index]!])))
  }
  const move = (index: number, by: 1 | -1) =>
    moveActivity(stage, agenda[index]!.id, agenda[by === -1 ? index - 1 : index + 2]?.id, jitter())

  return (
    <Dialog title={t('agenda.title')} closeLabel={t('common.close')} width="wide" onClose={onClose}>
      <div className={styles.agenda}>
        {agenda.length === 0 ? (
          <p className={styles.none}>{t('agenda.none')}</p>
        ) : (
          <p className={styles.time}>
            {t('agenda.inAll', { n: inAll })} · {t('agenda.endsAt', { time: time(endsAt) })}
          </p>
        )}
        {lateMinutes > 0 && running >= 0 && (
          <p className={styles.late} role="status">
            {t('agenda.late', { n: lateMinutes })}
            {minutesAhead > 0 && (
              <Button size="small" onClick={shortenRest}>
                {t('agenda.shorten')}
              </Button>
            )}
          </p>
        )}
        <ol className={styles.rows}>
          {agenda.map((activity, index) => (
            <li key={activity.id} className={styles.row} data-now={index === running || undefined}>
              {edited === activity.id ? (
                <EditedRow activity={activity} onDone={() => setEdited(null)} />
              ) : (
                <Row
                  activity={activity}
                  isNow={index === running}
                  onEdit={() => setEdited(activity.id)}
                  onStart={() => onStart(activity)}
                  {...(index > 0 && { onUp: () => move(index, -1) })}
                  {...(index < agenda.length - 1 && { onDown: () => move(index, 1) })}
                  onCopy={() => void addToAgenda(stage, [fieldsOf(activity)])}
                />
              )}
            </li>
          ))}
        </ol>
        <div className={styles.add}>
          <Button
            icon="plus"
            onClick={() => {
              const { kind, board, minutes } = beginPlan('write')
              setEdited(addToAgenda(stage, [{ kind, board, minutes }]) ?? null)
            }}
          >
            {t('agenda.add')}
          </Button>
          {templates.map((template) => (
            <Button key={template.title} kind="bare" onClick={() => addTemplate(stage, template, t, usual)}>
              {t(template.title)}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

interface RowProps {
  readonly activity: Activity
  readonly isNow: boolean
  readonly onEdit: () => void
  readonly onStart: () => void
  readonly onUp?: () => void
  readonly onDown?: () => void
  readonly onCopy: () => void
}

function Row({ activity, isNow, onEdit, onStart, onUp, onDown, onCopy }: RowProps) {
  const { stage } = useWorkshop()
  const { t } = useTranslator()
  const { id, kind, minutes } = activity
  const words = wordsOfActivity(activity)
  const proposal = activity.decision?.proposal
  const facts = useFactsOf(activity)
  const name = `${t(`stage.kind.${kind}`)}${words ? `: ${words}` : ''}`
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.altKey ? { ArrowUp: onUp, ArrowDown: onDown }[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <>
      <button type="button" className={styles.what} aria-label={name} onClick={onEdit} onKeyDown={onKeyDown}>
        <b>
          {t(`stage.kind.${kind}`)}
          {facts.map((fact) => (
            <small key={fact}> · {fact}</small>
          ))}
        </b>
        {words && <span className="voice">{words}</span>}
        {proposal && proposal !== words && <small className="voice">{proposal}</small>}
      </button>
      <label className={styles.minutes}>
        <span className="hidden-words">{t('stage.minutes')}</span>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_MINUTES}
          value={minutes}
          onChange={(event) =>
            changeActivity(stage, id, {
              minutes: Math.min(MOST_MINUTES, Math.max(0, Math.round(Number(event.target.value)) || 0)),
            })
          }
        />
        <span aria-hidden="true">min</span>
      </label>
      {isNow ? (
        <span className={styles.now}>{t('stage.now')}</span>
      ) : (
        <Button size="small" icon="play" aria-label={`${t('stage.start')}: ${name}`} onClick={onStart}>
          {t('stage.start')}
        </Button>
      )}
      <Menu
        label={t('notes.menu', { text: name })}
        items={[
          { label: t('common.edit'), icon: 'pencil', onChoose: onEdit },
          { label: t('agenda.copy'), icon: 'copy', onChoose: onCopy },
          ...(onUp ? [{ label: t('foundations.moveUp'), icon: 'up', onChoose: onUp } as const] : []),
          ...(onDown ? [{ label: t('foundations.moveDown'), icon: 'down', onChoose: onDown } as const] : []),
          {
            label: t('common.takeAway'),
            icon: 'trash',
            isDanger: true,
            onChoose: () => takeActivityAway(stage, id),
          },
        ]}
      />
    </>
  )
}

/**
 * An activity being changed: each change is kept as soon as the hand rests, for the other facilitators, too; the rest when
 * the row is left.
 */
function EditedRow({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const { stage } = useWorkshop()
  const { t } = useTranslator()
  const [plan, setPlan] = useState<ActivityPlan>(activity)
  const keep = useCallback(
    (changed: ActivityPlan) => changeActivity(stage, activity.id, fieldsOf(changed)),
    [stage, activity.id],
  )
  useWhenAtRest(plan, keep)
  return (
    <div className={styles.edited}>
      <ActivityForm plan={plan} onChange={setPlan} />
      <Button kind="go" onClick={onDone}>
        {t('common.done')}
      </Button>
    </div>
  )
}
