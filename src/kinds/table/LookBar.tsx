import { useTranslator } from '../../i18n/react.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import type { Columns } from './columns.ts'
import type { Hand } from './hand.ts'
import { choicesOf, isFiltered, type CellRow } from './looking.ts'
import styles from './Table.module.css'
import type { LookInUse } from './use-look.ts'

/** Of a table with no more rows than this everything is in sight. */
const FEW_ROWS = 5

/** Above a table: what to look for in it, and on a phone how to sort it; how much is out of sight, and the way back. */
export function LookBar<Row extends CellRow>({
  columns,
  hand,
  total,
  look: { look, change, seen },
}: {
  readonly columns: Columns
  readonly hand: Hand
  readonly total: number
  readonly look: LookInUse<Row>
}) {
  const { t } = useTranslator()
  const isPocket = useIsPocket()
  const isSome = isFiltered(look)
  if (total <= FEW_ROWS && !isSome) return null
  const groups = columns
    .map((column) => ({ column, choices: choicesOf(column, hand) }))
    .filter(({ choices }) => choices.length > 0)
  return (
    <div className={styles.look} role="search">
      <input
        type="search"
        aria-label={t('table.find')}
        placeholder={t('table.find')}
        value={look.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      {groups.length > 0 && (
        <select
          aria-label={t('table.filter')}
          value={look.choice ? `${look.choice.column}/${look.choice.value}` : ''}
          onChange={(event) => {
            const [column, value = ''] = event.target.value.split('/')
            change({ choice: column ? { column, value } : undefined })
          }}
        >
          <option value="">{t('table.all')}</option>
          {groups.map(({ column: { name, title }, choices }) => (
            <optgroup key={name} label={t(title)}>
              {[...choices, { value: '', label: t('table.nothing') }].map(({ value, label }) => (
                <option key={value} value={`${name}/${value}`}>
                  {t(title)}: {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
      {isPocket && <SortChoice columns={columns} look={look} change={change} />}
      {isSome && (
        <p role="status">
          {t('table.shown', { n: seen.length, all: total })} ·{' '}
          <button type="button" onClick={() => change({ words: '', choice: undefined, only: undefined })}>
            {t('table.showAll')}
          </button>
        </p>
      )}
    </div>
  )
}

function SortChoice<Row extends CellRow>({
  columns,
  look: { sort },
  change,
}: { readonly columns: Columns } & Pick<LookInUse<Row>, 'look' | 'change'>) {
  const { t } = useTranslator()
  return (
    <select
      aria-label={t('table.sort')}
      value={sort ? `${sort.column}/${sort.isDown ? 'down' : 'up'}` : ''}
      onChange={(event) => {
        const [column, way] = event.target.value.split('/')
        change({ sort: column ? { column, isDown: way === 'down' } : undefined })
      }}
    >
      <option value="">{t('table.sort.group')}</option>
      {columns.flatMap(({ name, title }) =>
        (['up', 'down'] as const).map((way) => (
          <option key={`${name}/${way}`} value={`${name}/${way}`}>
            {t(`table.sort.${way}`, { column: t(title) })}
          </option>
        )),
      )}
    </select>
  )
}
