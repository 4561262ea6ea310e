import { useEffect, useState } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { jitter } from '../../hooks/ids.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { Translator } from '../../i18n/translator.ts'
import { SharedText } from '../../kinds/SharedText.tsx'
import { arrange, partsOf } from '../../plan/compile.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { sheetText } from '../../workshop/content/sheets.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { introductionOf, moveSection, readSections, setSectionOff } from '../../workshop/stage/sections.ts'
import styles from './TakeAway.module.css'
import { sections } from './sections.ts'

/** The parts of the plan: which are in it, in what order, and what each begins with. Facilitators arrange, all write. */
export function ArrangeDialog({
  snapshot,
  translator,
  onClose,
}: {
  snapshot: WorkshopSnapshot
  translator: Translator
  onClose: () => void
}) {
  const { t } = translator
  const { stage, role } = useWorkshop()
  // The snapshot gathers changes first; a switch answers at once.
  const [arranged, setArranged] = useState(() => readSections(stage))
  useEffect(() => {
    const onUpdate = () => setArranged(readSections(stage))
    stage.y.on('update', onUpdate)
    return () => stage.y.off('update', onUpdate)
  }, [stage])
  const mayWrite = useMayWrite()
  const mayArrange = mayWrite && role === 'facilitator'
  const [writing, setWriting] = useState<string>()
  const parts = arrange(partsOf(snapshot, sections, translator), { sections: arranged })
  const ids = parts.map(({ id }) => id)
  return (
    <Dialog title={t('plan.arrange')} closeLabel={t('common.close')} onClose={onClose} width="wide">
      <p className={styles.hint}>{t('plan.arrange.what')}</p>
      <ol className={styles.parts}>
        {parts.map(({ id, title }, at) => {
          const isOff = arranged.get(id)?.off === true
          return (
            <li key={id} data-off={isOff || undefined}>
              <div className={styles.part}>
                <h3 className="voice">{title}</h3>
                {mayArrange && (
                  <>
                    <label className={styles.annex}>
                      <input
                        type="checkbox"
                        checked={!isOff}
                        aria-label={t('plan.arrange.in', { part: title })}
                        onChange={() => setSectionOff(stage, id, !isOff)}
                      />
                      {t('plan.arrange.inPlan')}
                    </label>
                    <IconButton
                      icon="up"
                      label={t('plan.arrange.up', { part: title })}
                      disabled={at === 0}
                      onClick={() => moveSection(stage, ids, id, ids[at - 1], jitter())}
                    />
                    <IconButton
                      icon="down"
                      label={t('plan.arrange.down', { part: title })}
                      disabled={at === ids.length - 1}
                      onClick={() => moveSection(stage, ids, id, ids[at + 2], jitter())}
                    />
                  </>
                )}
              </div>
              {!isOff && writing === id && (
                <SharedText
                  name={sheetText(introductionOf(id))}
                  label={t('plan.arrange.introduction', { part: title })}
                  placeholder={t('plan.arrange.write')}
                  look="boxed"
                  lines={[3, 12]}
                  takesFocus
                  onDone={() => setWriting(undefined)}
                />
              )}
              {!isOff && writing !== id && (
                <>
                  <p className={`voice ${styles.introduction}`}>{snapshot.sheets[introductionOf(id)]}</p>
                  {mayWrite && (
                    <Button
                      size="small"
                      kind="bare"
                      icon="pencil"
                      aria-label={t('plan.arrange.introduction', { part: title })}
                      onClick={() => setWriting(id)}
                    >
                      {t('plan.arrange.write')}
                    </Button>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
