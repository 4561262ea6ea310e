import { Link } from 'wouter'
import { useShownNow } from '../../hooks/shown-now.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { MinePage } from './MinePage.tsx'
import screen from './Now.module.css'
import styles from './OnlyRead.module.css'
import { Strip } from './Strip.tsx'

/** For who reads: the question of the moment, and what the group has written. */
export function Reading() {
  const now = useShownNow()
  const { t } = useTranslator()
  return (
    <>
      <header className={screen.head}>
        {now && <Strip />}
        <h2 className="voice">{now?.question || t('connection.reading')}</h2>
        {!now && <p>{t('stage.readHere')}</p>}
      </header>
      <MinePage />
    </>
  )
}

/** Activities that happen on a board or aloud: what, the question, and the way there. */
export function Pointer() {
  const now = useShownNow()!
  const { id } = useWorkshop()
  const { t } = useTranslator()
  return (
    <>
      <header className={screen.head}>
        <Strip />
        <h2 className="voice">{now.question ?? t(`stage.kind.${now.kind}`)}</h2>
        {now.kind !== 'break' && (
          <Link href={`/w/${id}/${now.board}`} className={styles.go}>
            {t('stage.go')}
          </Link>
        )}
      </header>
      <MinePage />
    </>
  )
}
