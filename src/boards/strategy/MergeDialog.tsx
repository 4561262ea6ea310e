import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { mergeObjectives, type Objective } from '../../workshop/content/objectives.ts'
import styles from './Strategy.module.css'

/** Makes one of two: whose words stand is chosen; pillars, origins and the other's words are kept. */
export function MergeDialog({
  pair: [a, b],
  onClose,
}: {
  pair: readonly [Objective, Objective]
  onClose: () => void
}) {
  const { content } = useWorkshop()
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const merge = (into: Objective, from: Objective) => {
    mergeObjectives(content, from.id, into.id)
    offerUndo(t('objectives.merged'))
    onClose()
  }
  return (
    <Dialog title={t('objectives.merge.which')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('objectives.merge.kept')}</p>
      <div className={styles.which}>
        {[[a, b] as const, [b, a] as const].map(([into, from]) => (
          <button key={into.id} type="button" onClick={() => merge(into, from)}>
            <span className="voice">{into.name || t('objectives.noWords')}</span>
          </button>
        ))}
      </div>
    </Dialog>
  )
}
