import { Link } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import styles from './Reach.module.css'

/** The pillars with whom each is aimed at, as the foundations have them: seen here, written there. */
export function PillarsSeen({ workshop }: { workshop: string }) {
  const pillars = useBoardValue('pillars')
  const { t } = useTranslator()
  return (
    <SheetPart
      title={t('foundations.pillars')}
      help={t('reach.pillars.help')}
      margin={<Link href={`/w/${workshop}/foundations`}>{t('reach.pillars.where')}</Link>}
    >
      {pillars.length === 0 && <p className={styles.none}>{t('reach.pillars.none')}</p>}
      <ul className={styles.pillars}>
        {pillars.map(({ id, name, group }) => (
          <li key={id}>
            <b className="voice">{name || t('foundations.pillars.name')}</b>
            <span>{group ? t('plan.pillarFor', { group }) : t('reach.pillars.noGroup')}</span>
          </li>
        ))}
      </ul>
    </SheetPart>
  )
}
