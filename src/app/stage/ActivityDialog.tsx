import { useUsualRule } from '../../hooks/governance.ts'
import { useRounds } from '../../hooks/rounds.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { nextRoundId } from '../../workshop/stage/rounds.ts'
import { ActivityForm, beginPlan } from './ActivityForm.tsx'
import styles from './Chalkboard.module.css'
import { useKeptPlan } from './kept-plan.ts'
import { useIsStartable, useStartActivity, type ActivityPlan } from './use-start-activity.ts'

export interface ActivityDialogProps {
  /** What the agenda says; absent for an activity made up on the way. */
  readonly planned?: ActivityPlan | undefined
  readonly onClose: () => void
}

/** Starts an activity for everyone, after a last look at what it is. */
export function ActivityDialog({ planned, onClose }: ActivityDialogProps) {
  const now = useWorkshopValue('now')
  const { t } = useTranslator()
  const start = useStartActivity()
  const isStartable = useIsStartable()
  const usual = useUsualRule()
  const { plan, change, forget } = useKeptPlan(planned ?? beginPlan(now?.kind ?? 'write', usual))
  const rounds = useRounds()
  const { stage } = useWorkshop()
  const isOpenAlready = plan.id !== undefined && rounds.some(({ id }) => id === nextRoundId(stage, plan.id!))
  const isReady = isStartable(plan)
  return (
    <Dialog title={t('stage.next')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isReady) return
          start(plan)
          forget()
          onClose()
        }}
      >
        <ActivityForm plan={plan} onChange={change} />
        {plan.about?.kind === 'model' && (
          <p>{t('governance.follows', { model: t(`governance.${plan.about.model}`) })}</p>
        )}
        {isOpenAlready && <p role="status">{t('rounds.openAlready')}</p>}
        {plan.vote && !isReady && <p role="status">{t('rounds.tooFewCandidates')}</p>}
        <Button kind="go" size="large" type="submit" icon="play" disabled={!isReady}>
          {t('stage.start')}
        </Button>
      </form>
    </Dialog>
  )
}
