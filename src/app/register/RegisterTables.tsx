import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { RegisterPicker } from '../../kinds/register/RegisterPicker.tsx'
import { EditableTable, type TableColumn, type TableRow } from '../../kinds/table/EditableTable.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import {
  organisationFields,
  REGISTER_LETTERS,
  sizeClasses,
  takeOutOfRegister,
  writeMember,
  writeOrganisation,
  type Member,
  type OrganisationField,
} from '../../workshop/content/register.ts'
import type { MemberId, OrganisationId } from '../../workshop/ids.ts'

interface OrganisationRow extends TableRow {
  readonly id: OrganisationId
}

export function OrganisationTable() {
  const { content } = useWorkshop()
  const organisations = useBoardValue('organisations')
  const takeOut = useTakeOut()
  const { t } = useTranslator()
  const classes = sizeClasses.map((value) => ({ value, label: t(`register.class.${value}`) }))
  const column = (name: OrganisationField): TableColumn<OrganisationRow> => ({
    name,
    title: t(`register.${name}`),
    limit: REGISTER_LETTERS,
    ...((name === 'size' || name === 'income') && { choices: classes }),
  })
  const [first, ...others] = organisationFields
  return (
    <EditableTable
      label={t('register.organisations', { n: organisations.length })}
      columns={[column(first), ...others.map(column)]}
      rows={organisations.map((organisation) => ({
        id: organisation.id,
        cells: Object.fromEntries(organisationFields.map((field) => [field, organisation[field] ?? ''])),
      }))}
      onWrite={({ id }, field, value) => writeOrganisation(content, id, field as OrganisationField, value)}
      menuOf={({ id }) => takeOut(id)}
    />
  )
}

interface MemberRow extends TableRow {
  readonly id: MemberId
  readonly member: Member
}

export function PeopleTable() {
  const { content } = useWorkshop()
  const members = useBoardValue('members')
  const mayWrite = useMayWrite()
  const organisations = useBoardValue('organisations')
  const takeOut = useTakeOut()
  const { t } = useTranslator()
  const nameOf = (id: OrganisationId | undefined) => organisations.find((each) => each.id === id)?.name
  return (
    <EditableTable<MemberRow>
      label={t('register.people', { n: members.length })}
      columns={[
        { name: 'name', title: t('register.name'), limit: REGISTER_LETTERS },
        {
          name: 'organisation',
          title: t('register.organisation'),
          draw: ({ id, member }) =>
            mayWrite ? (
              <RegisterPicker
                of="organisations"
                label={t('register.pick.organisation')}
                chosen={nameOf(member.organisation)}
                onPick={(organisation) => writeMember(content, id, 'organisation', organisation)}
                onClear={() => writeMember(content, id, 'organisation', '')}
              />
            ) : (
              <span className="voice">{nameOf(member.organisation)}</span>
            ),
        },
        { name: 'role', title: t('register.role'), limit: REGISTER_LETTERS },
      ]}
      rows={members.map((member) => ({
        id: member.id,
        member,
        cells: { name: member.name, role: member.role },
      }))}
      onWrite={({ id }, field, value) => writeMember(content, id, field as 'name' | 'role', value)}
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
