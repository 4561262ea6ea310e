import { useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useCheckpoints } from '../../hooks/rounds.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { LABEL_LETTERS, type Checkpoint } from '../../workshop/stage/checkpoints.ts'
import { CheckpointView } from './CheckpointView.tsx'
import styles from './Checkpoints.module.css'
import { makeCheckpoint } from './make-checkpoint.ts'

/** The checkpoints of a workshop: make one, look at one, copy from it, bring a board back. For who facilitates. */
export function CheckpointsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator()
  const [looked, setLooked] = useState<Checkpoint | null>(null)
  return (
    <Dialog
      title={looked?.label || t('checkpoints.title')}
      closeLabel={t('common.close')}
      width="wide"
      onClose={onClose}
    >
      {looked ? (
        <CheckpointView checkpoint={looked} onBack={() => setLooked(null)} onClose={onClose} />
      ) : (
        <List onLook={setLooked} />
      )}
    </Dialog>
  )
}

function List({ onLook }: { onLook: (checkpoint: Checkpoint) => void }) {
  const session = useWorkshop()
  const checkpoints = useCheckpoints()
  const { t, date, time } = useTranslator()
  const { text: label, setText: setLabel } = useKeptText('checkpoint')
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof makeCheckpoint>>>()
  const make = async () => {
    const made = await makeCheckpoint(session, label.trim() || t('checkpoints.byHand'))
    setOutcome(made)
    if (made === 'made') setLabel('')
  }
  return (
    <div className={styles.column}>
      <p className={styles.hint}>{t('checkpoints.what')}</p>
      <form
        className={styles.make}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field
          label={t('checkpoints.label')}
          value={label}
          maxLength={LABEL_LETTERS}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Button kind="go" icon="flag" type="submit">
          {t('checkpoints.make')}
        </Button>
      </form>
      <p role="status" className={styles.hint}>
        {outcome && t(`checkpoints.${outcome}`)}
      </p>
      {checkpoints.length === 0 && <p className={styles.hint}>{t('checkpoints.none')}</p>}
      <ul className={styles.list}>
        {checkpoints.map((checkpoint) => {
          const { id, at } = checkpoint
          const when = { label: checkpoint.label, date: date(at), time: time(at) }
          return (
            <li key={id}>
              <span className={styles.name}>
                <b>{checkpoint.label}</b>
                <small>
                  {when.date}, {when.time}
                </small>
              </span>
              <Button
                size="small"
                aria-label={t('checkpoints.lookAt', when)}
                onClick={() => onLook(checkpoint)}
              >
                {t('checkpoints.look')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
