import { useState } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { nameSurvey, takeSurveyAway, type Survey } from '../../workshop/content/surveys.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import styles from './Mapping.module.css'
import { RenameDialog } from './RenameDialog.tsx'

/** What a survey is called and how many answered, and what can be done with it. */
export function SurveyHead({ survey }: { readonly survey: Survey }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const offerUndo = useUndoOffer()
  const { t, date } = useTranslator()
  const [open, setOpen] = useState<'name' | 'columns' | 'remove'>()
  const name = survey.name || t('common.noName')
  const leftOut = survey.columns.filter(({ type }) => type.kind === 'personal').length
  const close = () => setOpen(undefined)
  return (
    <header className={styles.head}>
      <div>
        <h3 className="voice">{name}</h3>
        <p className="figures">
          {[
            t('mapping.answered', { n: survey.rows.length }),
            t('mapping.questions', { n: survey.columns.length - leftOut }),
            t('mapping.broughtIn', { date: date(survey.made) }),
            leftOut > 0 && t('mapping.columnsLeftOut', { n: leftOut }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {mayWrite && (
        <Menu
          label={t('mapping.menu', { name })}
          items={[
            { label: t('mapping.rename'), icon: 'pencil', onChoose: () => setOpen('name') },
            { label: t('mapping.columns'), icon: 'list', onChoose: () => setOpen('columns') },
            { label: t('mapping.remove'), icon: 'trash', isDanger: true, onChoose: () => setOpen('remove') },
          ]}
        />
      )}
      {open === 'name' && (
        <RenameDialog
          name={survey.name}
          onClose={close}
          onName={(next) => {
            nameSurvey(content, survey.id, next)
            close()
          }}
        />
      )}
      {open === 'columns' && <ColumnsDialog survey={survey} onClose={close} />}
      {open === 'remove' && (
        <Dialog title={t('mapping.remove.title', { name })} closeLabel={t('common.close')} onClose={close}>
          <p>{t('mapping.remove.what', { n: survey.rows.length })}</p>
          <div className={styles.actions}>
            <Button
              kind="stop"
              icon="trash"
              onClick={() => {
                takeSurveyAway(content, survey.id)
                close()
                offerUndo(t('mapping.removed'))
              }}
            >
              {t('mapping.remove')}
            </Button>
            <Button onClick={close}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </header>
  )
}
