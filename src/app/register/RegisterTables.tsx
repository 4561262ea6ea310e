import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { CellRow } from '../../kinds/table/looking.ts'
import { ShownTable } from '../../kinds/table/ShownTable.tsx'
import { useHand } from '../../kinds/table/use-hand.ts'
import { useLook } from '../../kinds/table/use-look.ts'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { linkOf, textOf, type Cell } from '../../workshop/content/cells.ts'
import {
  takeOutOfRegister,
  writeMember,
  writeOrganisation,
  type MemberField,
  type OrganisationField,
} from '../../workshop/content/register.ts'
import type { MemberId, OrganisationId } from '../../workshop/ids.ts'
import { memberColumns, organisationColumns } from './columns.ts'

interface RegisterRow<Id extends string> extends CellRow {
  readonly id: Id
}

/** A field of the register as a cell, and a cell as a field: there all of them are words. */
const cellsOf = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))
const fieldOf = (cell: Cell | null): string => (cell === null ? '' : (linkOf(cell) ?? textOf(cell) ?? ''))

/** @param added the entry this person made last */
export function OrganisationTable({ added }: { added: string | undefined }) {
  const { content } = useWorkshop()
  const organisations = useBoardValue('organisations')
  const takeOut = useTakeOut()
  const hand = useHand()
  const { t } = useTranslator()
  const rows = useMemo(
    () =>
      organisations.map(({ id, made: _made, ...fields }): RegisterRow<OrganisationId> => ({
        id,
        cells: cellsOf(fields),
        texts: {},
      })),
    [organisations],
  )
  return (
    <ShownTable
      label={t('register.organisations', { n: organisations.length })}
      columns={organisationColumns}
      rows={rows}
      hand={hand}
      look={useLook(rows, { columns: organisationColumns }, hand, added)}
      onWrite={({ id }, field, value) =>
        writeOrganisation(content, id, field as OrganisationField, fieldOf(value))
      }
      menuOf={({ id }) => takeOut(id)}
    />
  )
}

/** @param added the entry this person made last */
export function PeopleTable({ added }: { added: string | undefined }) {
  const { content } = useWorkshop()
  const members = useBoardValue('members')
  const takeOut = useTakeOut()
  const hand = useHand()
  const { t } = useTranslator()
  const rows = useMemo(
    () =>
      members.map(({ id, name, role, organisation }): RegisterRow<MemberId> => ({
        id,
        cells: { ...cellsOf({ name, role }), ...(organisation && { organisation: { to: organisation } }) },
        texts: {},
      })),
    [members],
  )
  return (
    <ShownTable
      label={t('register.people', { n: members.length })}
      columns={memberColumns}
      rows={rows}
      hand={hand}
      look={useLook(rows, { columns: memberColumns }, hand, added)}
      onWrite={({ id }, field, value) => writeMember(content, id, field as MemberField, fieldOf(value))}
      menuOf={({ id }) => takeOut(id)}
    />
  )
}

function useTakeOut(): (id: OrganisationId | MemberId) => readonly MenuItem[] {
  const { content } = useWorkshop()
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  return (id) => [
    {
      label: t('register.takeOut'),
      icon: 'trash',
      isDanger: true,
      onChoose: () => {
        takeOutOfRegister(content, id)
        offerUndo(t('register.taken'))
      },
    },
  ]
}
