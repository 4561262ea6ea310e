import { useState } from 'react'
import { useLocation } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useChosen } from '../../hooks/chosen.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useProjectItems } from '../../kinds/make-project.ts'
import { LateMark } from '../../kinds/LateMark.tsx'
import { orderItems } from '../../kinds/order-items.ts'
import { SharedText } from '../../kinds/SharedText.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import {
  moveObjective,
  objectiveText,
  setObjectivePillar,
  splitObjective,
  takeObjectiveAway,
  type Objective,
} from '../../workshop/content/objectives.ts'
import { Origins } from '../../kinds/Origins.tsx'
import styles from './Strategy.module.css'
import type { CandidateWork } from './use-candidate-work.ts'

export interface CardProps {
  readonly objective: Objective
  /** All candidates, and which of them it is. */
  readonly objectives: readonly Objective[]
  readonly index: number
  /** The address asks for it. */
  readonly isAsked: boolean
  readonly work: CandidateWork
}

/** A candidate: its words, the pillars it answers, what it comes from. */
export function Card({ objective, objectives, index, isAsked, work }: CardProps) {
  const { id: workshop, content } = useWorkshop()
  const { id, name, text, merged } = objective
  const mayWrite = useMayWrite()
  const isChosen = useChosen().has(id)
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const [, navigate] = useLocation()
  const [isMeant, setMeant] = useState(false)
  const projects = useProjectItems(id)
  const label = name || t('objectives.noWords')
  const ways: readonly (MenuItem | false)[] = [
    !text && { label: t('objectives.text'), icon: 'pencil', onChoose: () => setMeant(true) },
    ...orderItems(t, objectives, index, (before) =>
      moveObjective(content, id, objectives[before]?.id, jitter()),
    ),
    ...merged.map((other): MenuItem => ({
      label: t('objectives.split', { text: other.name || t('objectives.noWords') }),
      icon: 'copy',
      onChoose: () => splitObjective(content, other.id),
    })),
    {
      label: t('common.takeAway'),
      icon: 'trash',
      isDanger: true,
      onChoose: () => {
        takeObjectiveAway(content, objective)
        offerUndo(t('objectives.taken'))
      },
    },
  ]
  const items: readonly MenuItem[] = [
    {
      label: t('thread.title'),
      icon: 'thread',
      onChoose: () => navigate(`/w/${workshop}/plan?thread=o:${id}`),
    },
    ...projects,
    ...(mayWrite ? ways.filter((way) => way !== false) : []),
  ]
  return (
    <li
      className={styles.card}
      data-objective={id}
      data-asked={isAsked || undefined}
      data-chosen={isChosen || undefined}
      aria-label={label}
    >
      {work.isChoosing && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={work.chosen.includes(id)}
            aria-label={t('objectives.choose', { text: label })}
            onChange={() => work.toggle(id)}
          />
        </label>
      )}
      <div className={styles.words}>
        <div className={styles.name}>
          <SharedText
            name={objectiveText(id, 'name')}
            label={t('objectives.one')}
            placeholder={t('objectives.placeholder')}
            endsOnEnter
          />
          <WhoWrites name={objectiveText(id, 'name')} />
        </div>
        {(text || isMeant) && (
          <div className={styles.meaning}>
            <SharedText
              name={objectiveText(id, 'text')}
              label={t('objectives.text')}
              placeholder={t('objectives.text')}
              takesFocus={isMeant && !text}
            />
            <WhoWrites name={objectiveText(id, 'text')} />
          </div>
        )}
        {merged.map(
          (other) =>
            other.name.trim() !== name.trim() && (
              <p key={other.id} className={styles.also}>
                {t('objectives.also')} <span className="voice">{other.name}</span>
              </p>
            ),
        )}
        <div className={styles.facts}>
          <PillarChips objective={objective} />
          <Origins objective={objective} />
          <LateMark of={`objectives/${id}`} />
          {isChosen && (
            <p className={styles.chosen}>
              <Icon name="check" small /> {t('objectives.chosen')}
            </p>
          )}
        </div>
      </div>
      <Menu label={t('notes.menu', { text: label })} items={items} />
    </li>
  )
}

/** Which pillars an objective answers: those it does, and behind a button all others. */
function PillarChips({ objective }: { objective: Objective }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const pillars = useBoardValue('pillars')
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? pillars : pillars.filter(({ id }) => objective.pillars.includes(id))
  if (!mayWrite)
    return (
      <p className={styles.chips}>
        {shown.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
      </p>
    )
  return (
    <div className={styles.chips} role="group" aria-label={t('objectives.pillars')}>
      {shown.map((pillar) => {
        const answers = objective.pillars.includes(pillar.id)
        return (
          <button
            key={pillar.id}
            type="button"
            aria-pressed={answers}
            onClick={() => setObjectivePillar(content, objective, pillar.id, !answers)}
          >
            {answers && <Icon name="check" small />} {pillar.name || t('foundations.pillars.name')}
          </button>
        )
      })}
      {pillars.length === 0 ? (
        <span>{t('objectives.noPillars')}</span>
      ) : (
        <button
          type="button"
          className={styles.choosePillars}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(
            isOpen ? 'common.done' : shown.length > 0 ? 'objectives.otherPillars' : 'objectives.whichPillar',
          )}
        </button>
      )}
    </div>
  )
}
