import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import type { CellRow } from './looking.ts'
import styles from './Table.module.css'
import { PAGE_ROWS, type LookInUse } from './use-look.ts'

/** Under a long table: which rows are in sight, and the ways to those before and after them. */
export function Pages<Row extends CellRow>({
  look: { page, onPage, seen },
}: {
  readonly look: LookInUse<Row>
}) {
  const { t } = useTranslator()
  if (seen.length <= PAGE_ROWS) return null
  const from = page * PAGE_ROWS
  const to = Math.min(from + PAGE_ROWS, seen.length)
  const go = (next: number) => {
    onPage(next)
    focusSoon(
      `[data-row="${seen[next * PAGE_ROWS]?.id}"] [data-cell]:is(input, select, button), [data-row="${seen[next * PAGE_ROWS]?.id}"] textarea`,
    )
  }
  return (
    <nav className={styles.pages} aria-label={t('table.pages')}>
      {to < seen.length && (
        <Button size="small" data-foot onClick={() => go(page + 1)}>
          {t('table.next', { n: Math.min(PAGE_ROWS, seen.length - to) })}
        </Button>
      )}
      {page > 0 && (
        <Button size="small" onClick={() => go(page - 1)}>
          {t('table.previous', { n: PAGE_ROWS })}
        </Button>
      )}
      <span role="status">{t('table.page', { from: from + 1, to, all: seen.length })}</span>
    </nav>
  )
}
