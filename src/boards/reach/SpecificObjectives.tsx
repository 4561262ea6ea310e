import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { shorten } from '../../kinds/note-list/shorten.ts'
import { orderItems } from '../../kinds/order-items.ts'
import { SharedText } from '../../kinds/SharedText.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import { Menu } from '../../ui/Menu.tsx'
import {
  addRows,
  moveRow,
  rowsOf,
  rowText,
  specificObjectives,
  takeRowsAway,
} from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import styles from './Reach.module.css'

/** What is to be reached on the way to the general objective, in order. The action plan and the projects point here. */
export function SpecificObjectives() {
  const { content, person } = useWorkshop()
  const mayWrite = useMayWrite()
  const rows = rowsOf(useBoardValue('rows'), specificObjectives)
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const add = () => {
    const id = newDeviceId<RowId>()
    addRows(content, [{ id, table: specificObjectives, made: Date.now(), by: person }], jitter)
    focusSoon(`[data-row="${id}"] textarea`)
  }
  return (
    <SheetPart
      title={t('reach.specific')}
      help={t('reach.specific.help')}
      question={t('reach.specific.question')}
      margin={rows.length > 0 && <span className="figures">{rows.length}</span>}
    >
      <ol className={styles.objectives}>
        {rows.map(({ id, texts }, index) => (
          <li key={id} data-row={id}>
            <b className="voice figures">{index + 1}</b>
            <div className={styles.text}>
              <SharedText
                name={rowText(id, 'text')}
                label={t('reach.specific.one', { n: index + 1 })}
                placeholder={t('reach.specific.placeholder')}
                endsOnEnter
              />
              <WhoWrites name={rowText(id, 'text')} />
            </div>
            {mayWrite && (
              <Menu
                label={t('notes.menu', { text: shorten(texts['text'] ?? '') || String(index + 1) })}
                items={[
                  ...orderItems(t, rows, index, (before) =>
                    moveRow(content, rows[index]!, rows[before]?.id, jitter()),
                  ),
                  {
                    label: t('common.takeAway'),
                    icon: 'trash',
                    isDanger: true,
                    onChoose: () => {
                      takeRowsAway(content, [id])
                      offerUndo(t('reach.specific.taken'))
                    },
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button icon="plus" onClick={add}>
          {t('reach.specific.add')}
        </Button>
      )}
    </SheetPart>
  )
}

/** The programme that puts each specific objective to work. */
export function ActionPlan() {
  const rows = rowsOf(useBoardValue('rows'), specificObjectives)
  const { t } = useTranslator()
  return (
    <SheetPart title={t('reach.plan')} help={t('reach.plan.help')} question={t('reach.plan.question')}>
      {rows.length === 0 && <p className={styles.none}>{t('reach.plan.none')}</p>}
      <ol className={styles.objectives}>
        {rows.map(({ id, texts }, index) => (
          <li key={id}>
            <b className="voice figures">{index + 1}</b>
            <div className={styles.text}>
              <p className={`voice ${styles.of}`}>{texts['text'] ?? ''}</p>
              <SharedText
                name={rowText(id, 'programme')}
                label={t('reach.plan.one', { n: index + 1 })}
                placeholder={t('reach.plan.placeholder')}
              />
              <WhoWrites name={rowText(id, 'programme')} />
            </div>
          </li>
        ))}
      </ol>
    </SheetPart>
  )
}
