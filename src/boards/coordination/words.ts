import type { MessageId } from '../../i18n/message-ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import { isFilled } from '../../kinds/table/plan-table.ts'
import type { MandateFault } from '../../method/mandates.ts'
import type { Ring } from '../../plan/pictures/rings-scene.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { levels, workingGroups } from './board.ts'

const faultWords: Readonly<Record<MandateFault, MessageId>> = {
  nobody: 'coordination.fault.nobody',
  'no-end': 'coordination.fault.noEnd',
  'ends-before-start': 'coordination.fault.backwards',
  again: 'coordination.fault.again',
}
export const faultText = (fault: MandateFault, { t }: Pick<Translator, 't'>): string => t(faultWords[fault])
export const columnOfFault = (fault: MandateFault): string =>
  fault === 'nobody' || fault === 'again' ? 'who' : 'until'

/** The groups by their level. One without a level is in the outermost: it decides least until somebody says otherwise. */
export function ringsOf(rows: readonly Row[], { t }: Pick<Translator, 't'>): readonly Ring[] {
  const groups = rowsOf(rows, workingGroups.table).filter(isFilled)
  const levelOf = ({ cells }: Row) => levels.find((level) => level === cells['level']) ?? 'outer'
  return levels.map((level) => ({
    title: t(`coordination.level.${level}`),
    names: groups
      .filter((row) => levelOf(row) === level)
      .map(({ texts }) => texts['name']?.trim() || t('coordination.noName')),
  }))
}

export const ringsWords = (
  core: string,
  rings: readonly Ring[],
  { list }: Pick<Translator, 'list'>,
): string =>
  [core, ...rings.flatMap(({ title, names }) => (names.length > 0 ? `${title}: ${list(names)}` : []))].join(
    '. ',
  )
