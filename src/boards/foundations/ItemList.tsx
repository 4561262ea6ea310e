import type { ReactNode } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useChosen } from '../../hooks/chosen.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { LateMark } from '../../kinds/LateMark.tsx'
import { orderItems } from '../../kinds/order-items.ts'
import { SharedText } from '../../kinds/SharedText.tsx'
import sheet from '../../kinds/sheet/Sheet.module.css'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import { Menu } from '../../ui/Menu.tsx'
import {
  addListItem,
  listText,
  moveListItem,
  takeListItemAway,
  type ListId,
  type ListName,
} from '../../workshop/content/foundations.ts'
import type { PillarId } from '../../workshop/ids.ts'
import styles from './Foundations.module.css'

const words = { principles: 'values', pillars: 'pillars' } as const
const fieldsOf = { principles: ['name', 'text'], pillars: ['name', 'text', 'group'] } as const

/** Values, or pillars: a short list in the group's own order; each text shared like every other. */
export function ItemList({ list, about }: { readonly list: ListName; readonly about?: ReactNode }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const items = useBoardValue(list)
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const area = words[list]
  return (
    <section className={sheet.field} aria-label={t(`foundations.${area}`)} data-list={list}>
      <div className={sheet.margin}>
        {items.length > 0 && <span className="figures">{items.length}</span>}
      </div>
      <div className={sheet.words}>
        <h2>
          {t(`foundations.${area}`)} <small>{t(`foundations.${area}.help`)}</small>
        </h2>
        <p className={sheet.question}>{t(`foundations.${area}.question`)}</p>
        {about}
        <ul className={styles.items}>
          {items.map(({ id, name }, index) => (
            <li key={id} className={styles.item} data-item={id}>
              <div className={styles.texts}>
                {fieldsOf[list].map((field) => {
                  const text = listText(list, id as ListId<typeof list>, field)
                  const label = t(`foundations.${area}.${field as 'name' | 'text'}`)
                  return (
                    <div key={field} className={styles[field]}>
                      <SharedText
                        name={text}
                        label={label}
                        placeholder={label}
                        endsOnEnter={field !== 'text'}
                      />
                      <WhoWrites name={text} />
                    </div>
                  )
                })}
                <LateMark of={`${list}/${id}`} />
                {list === 'pillars' && <Answered pillar={id as PillarId} />}
              </div>
              {mayWrite && (
                <Menu
                  label={t('notes.menu', { text: name || t(`foundations.${area}.name`) })}
                  items={[
                    ...orderItems(t, items, index, (before) =>
                      moveListItem(content, list, id, items[before]?.id, jitter()),
                    ),
                    {
                      label: t('common.takeAway'),
                      icon: 'trash',
                      isDanger: true,
                      onChoose: () => {
                        takeListItemAway(content, list, id as ListId<typeof list>)
                        offerUndo(t(`foundations.${area}.taken`))
                      },
                    },
                  ]}
                />
              )}
            </li>
          ))}
        </ul>
        {mayWrite && (
          <Button
            icon="plus"
            onClick={() => {
              const id = newDeviceId<ListId<typeof list>>()
              addListItem(content, list, { id, made: Date.now() }, jitter())
              focusSoon(`[data-item="${id}"] textarea`)
            }}
          >
            {t(`foundations.${area}.add`)}
          </Button>
        )}
      </div>
    </section>
  )
}

/** How many objectives answer a pillar, once there are any. */
function Answered({ pillar }: { pillar: PillarId }) {
  const objectives = useBoardValue('objectives')
  const chosen = useChosen()
  const { t } = useTranslator()
  const answering = objectives.filter(({ pillars }) => pillars.includes(pillar))
  if (objectives.length === 0) return null
  if (answering.length === 0) return <p className={styles.bare}>{t('objectives.bare')}</p>
  const taken = answering.filter(({ id }) => chosen.has(id)).length
  return (
    <p className={styles.answered}>{t('objectives.answering', { n: answering.length, chosen: taken })}</p>
  )
}
