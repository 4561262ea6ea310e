import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { later } from '../../kinds/later.tsx'
import { laptopParts } from './parts.ts'
import styles from './Shell.module.css'

const RenameTitle = later(laptopParts, 'RenameTitle', Title)

/** The workshop's name; a press renames it, where one facilitates. */
export function WorkshopTitle() {
  return useWorkshop().role === 'facilitator' ? <RenameTitle /> : <Title />
}

function Title() {
  const { title } = useWorkshopValue('meta')
  const { t } = useTranslator()
  return <h1 className={`voice ${styles.title}`}>{title || t('home.untitled')}</h1>
}
