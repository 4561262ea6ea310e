import { useTranslator } from '../../i18n/react.tsx'
import { chainColumns } from '../../plan/chain.ts'
import styles from './Thread.module.css'
import type { ThreadView } from './ThreadPicture.tsx'

/** The thread on a phone: one path down the page, from the first notes to the projects. */
export function ThreadPath({ chain, chosen, thread, onChoose }: ThreadView) {
  const { t } = useTranslator()
  // Before anything is chosen: where one may begin, what is done first.
  const beginnings = chain.items.filter(({ column }) => column === 'project' || column === 'objective')
  const shown = thread ? chain.items.filter(({ ref }) => thread.has(ref)) : beginnings
  const columns = thread ? chainColumns : chainColumns.toReversed()
  return (
    <ol className={styles.path} data-drawn={thread ? true : undefined}>
      {columns.map((column) => {
        const here = shown.filter((item) => item.column === column)
        if (here.length === 0) return null
        return (
          <li key={column}>
            <h2>
              {t(`thread.column.${column}`)} <span className="figures">{here.length}</span>
            </h2>
            {here.map((item) => (
              <button
                key={item.ref}
                type="button"
                className="voice"
                dir="auto"
                data-ref={item.ref}
                aria-pressed={item.ref === chosen}
                onClick={() => onChoose(item.ref)}
              >
                {item.text || t('objectives.noWords')}
              </button>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
