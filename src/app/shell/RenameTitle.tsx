import { useState } from 'react'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { renameWorkshop, TITLE_LETTERS } from '../../workshop/stage/meta.ts'
import styles from './RenameTitle.module.css'
import shell from './Shell.module.css'

/** The workshop's name for who facilitates: a press renames it. */
export function RenameTitle() {
  const { stage } = useWorkshop()
  const { title } = useWorkshopValue('meta')
  const { t } = useTranslator()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = title || t('home.untitled')
  const finish = () => {
    if (typed?.trim() && typed !== title) renameWorkshop(stage, typed)
    setTyped(null)
  }
  if (typed === null) {
    return (
      <h1 className={`voice ${shell.title}`}>
        <button
          type="button"
          className={styles.rename}
          title={t('home.rename')}
          onClick={() => setTyped(title)}
        >
          {shown}
        </button>
      </h1>
    )
  }
  return (
    <input
      className={`voice ${styles.input}`}
      aria-label={t('home.title')}
      value={typed}
      maxLength={TITLE_LETTERS}
      autoFocus
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
