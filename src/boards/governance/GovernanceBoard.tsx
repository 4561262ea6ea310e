import { Link } from 'wouter'
import { useFollowedDecisions } from '../../hooks/governance.ts'
import { useText } from '../../hooks/text-field.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { TablesFrame } from '../../kinds/sheet/TablesFrame.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { models } from '../../method/governance.ts'
import { Icon } from '../../ui/Icon.tsx'
import { sheetText } from '../../workshop/content/sheets.ts'
import { noteOn, rows, type ComparedRow } from './board.ts'
import { Choose } from './Choose.tsx'
import styles from './Governance.module.css'
import { Chosen } from './Chosen.tsx'

/** The two models side by side, row by row; choosing one is a decision of the group. */
export function GovernanceBoard() {
  const { id } = useWorkshop()
  const { t } = useTranslator()
  const isOpen = useFollowedDecisions().some(({ round }) => !round.isClosed && round.about?.kind === 'model')
  return (
    <TablesFrame title={t('governance.compare')} what={t('governance.what')}>
      <Chosen />
      {isOpen && (
        <p role="status" className={styles.open}>
          <Icon name="scales" small /> {t('governance.open')}{' '}
          <Link href={`/w/${id}/now`}>{t('governance.toNow')}</Link>
        </p>
      )}
      <div className={styles.models}>
        {models.map((model) => (
          <section key={model} aria-label={t(`governance.${model}`)}>
            <h3>{t(`governance.${model}`)}</h3>
            <p>{t(`governance.${model}.short`)}</p>
            {!isOpen && <Choose model={model} />}
          </section>
        ))}
      </div>
      {rows.map((row) => (
        <Compared key={row} row={row} />
      ))}
    </TablesFrame>
  )
}

function Compared({ row }: { row: ComparedRow }) {
  const { t } = useTranslator()
  const title = t(`governance.row.${row}`)
  const note = sheetText(noteOn(row))
  const isNoted = useText(note).trim() !== ''
  return (
    <section className={styles.row} aria-label={title}>
      <h3>{title}</h3>
      <dl className={styles.pair}>
        {models.map((model) => (
          <div key={model}>
            <dt>{t(`governance.${model}`)}</dt>
            <dd>{t(`governance.${model}.${row}`)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.note} data-noted={isNoted || undefined}>
        <SharedText
          name={note}
          label={t('governance.note.of', { row: title })}
          placeholder={t('governance.note')}
        />
        <WhoWrites name={note} />
      </div>
    </section>
  )
}
