import type { Translator } from '../../i18n/translator.ts'
import type { ColumnType, Separator } from '../../method/survey/columns.ts'
import { columnKinds, separators } from '../../method/survey/columns.ts'
import type { Encoding } from '../../method/delimited.ts'
import { percentOf } from '../../method/survey/counting.ts'

/** What a column is called: its heading, or its place where it has none. */
export const headingOf = (
  { heading }: { readonly heading: string },
  at: number,
  { t }: Pick<Translator, 't'>,
): string => heading.trim() || t('mapping.column.unnamed', { n: at + 1 })

/** What is chosen in a list of kinds: of several choices also what stands between them. */
export const kindWord = ({ kind, by }: ColumnType): string =>
  kind === 'choices' && by ? `${kind} ${by}` : kind

export const kindChoices: readonly ColumnType[] = columnKinds.flatMap((kind): ColumnType[] =>
  kind === 'choices' ? separators.map((by) => ({ kind, by })) : [{ kind }],
)

const separatorWords = {
  ';': 'semicolon',
  '|': 'bar',
  '\n': 'line',
  ',': 'comma',
} as const satisfies Readonly<Record<Separator, string>>

export const kindName = ({ kind, by }: ColumnType, { t }: Pick<Translator, 't'>): string =>
  kind === 'choices' && by
    ? t('mapping.kind.choicesBy', { by: t(`mapping.by.${separatorWords[by]}`) })
    : t(`mapping.kind.${kind === 'choices' ? 'choice' : kind}`)

/** «41.9 %»: how large a share of all these are. */
export const shareWords = (n: number, of: number, { number }: Pick<Translator, 'number'>): string =>
  `${number(percentOf(n, of, 1))} %`

/** Names of the trade, the same in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Latin-1',
}
