import { useState } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { newDeviceId } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { BoardToolbar } from '../../kinds/BoardToolbar.tsx'
import { later } from '../../kinds/later.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import sheet from '../../kinds/sheet/Sheet.module.css'
import { useView } from '../../kinds/use-view.ts'
import { Button } from '../../ui/Button.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { addToRegister } from '../../workshop/content/register.ts'
import { networkFields } from './network.ts'
import { OrganisationTable, PeopleTable } from './RegisterTables.tsx'
import styles from './Register.module.css'

const ImportDialog = later(() => import('./ImportDialog.tsx'), 'ImportDialog')

const views = ['organisations', 'people', 'network'] as const

/** The network's register: its organisations, their people, and what it says of itself. Everything else points here. */
export function RegisterPage() {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const organisations = useBoardValue('organisations')
  const members = useBoardValue('members')
  const [view, setView] = useView(views, 'organisations')
  const [isImporting, setImporting] = useState(false)
  const [added, setAdded] = useState<string>()
  const { t } = useTranslator()
  const isPeople = view === 'people'
  const add = () => {
    const entry = { id: newDeviceId(), made: Date.now(), fields: {} }
    addToRegister(content, { [isPeople ? 'members' : 'organisations']: [entry] })
    setAdded(entry.id)
    focusSoon(`[data-row="${entry.id}"] [data-cell]`)
  }
  useHotkeys({
    n: () => {
      if (mayWrite && view !== 'network') add()
    },
  })
  const isEmpty = (isPeople ? members : organisations).length === 0
  return (
    <div className={styles.page}>
      <BoardToolbar
        view={view}
        onView={setView}
        views={[
          { value: 'organisations', label: t('register.organisations', { n: organisations.length }) },
          { value: 'people', label: t('register.people', { n: members.length }) },
          { value: 'network', label: t('register.network') },
        ]}
      >
        {mayWrite && view !== 'network' && (
          <>
            <Button size="small" icon="plus" onClick={add}>
              {t(isPeople ? 'register.addPerson' : 'register.addOrganisation')}
            </Button>
            <Button size="small" icon="file" onClick={() => setImporting(true)}>
              {t('register.import')}
            </Button>
          </>
        )}
      </BoardToolbar>
      {view === 'network' ? (
        <div className={styles.scroll}>
          <div className={sheet.page}>
            {networkFields.map((field) => (
              <SheetField key={field.field} field={field} />
            ))}
          </div>
        </div>
      ) : (
        <div className={styles.scroll}>
          <div className={styles.tables}>
            <h2 className="voice">{t('register.title')}</h2>
            <p className={styles.what}>{t('register.what')}</p>
            {isEmpty && (
              <p className={styles.what}>{t(isPeople ? 'register.empty.people' : 'register.empty')}</p>
            )}
            {!isEmpty && (isPeople ? <PeopleTable added={added} /> : <OrganisationTable added={added} />)}
            {mayWrite && !isEmpty && (
              <Button icon="plus" onClick={add}>
                {t(isPeople ? 'register.addPerson' : 'register.addOrganisation')}
              </Button>
            )}
          </div>
        </div>
      )}
      {isImporting && (
        <ImportDialog of={isPeople ? 'members' : 'organisations'} onClose={() => setImporting(false)} />
      )}
    </div>
  )
}
