// A table somebody pasted or opened, made into entries of the register: pure, row by row, and what is wrong with a row said.
import { parse } from 'papaparse'
import { plain } from '../../i18n/plain.ts'
import {
  memberFields,
  organisationFields,
  sizeClasses,
  type MemberField,
  type OrganisationField,
  type SizeClass,
} from '../../workshop/content/register.ts'

export type RegisterField = OrganisationField | MemberField

/** Cells by row, the first row the headings; quotes, commas, semicolons and tabs as spreadsheets write them. */
export function splitTable(text: string): readonly (readonly string[])[] {
  const { data } = parse<string[]>(text.replace(/^\ufeff/, '').trim(), {
    delimitersToGuess: ['\t', ',', ';', '|'],
    skipEmptyLines: 'greedy',
  })
  return data.map((row) => row.map((cell) => cell.trim()))
}

/** How headings begin, without accents and capitals, in the app's languages. */
const headings: Readonly<Record<RegisterField, readonly string[]>> = {
  name: ['nombre', 'nome', 'name', 'persona', 'pessoa', 'person', 'razon social'],
  organisation: ['organiza', 'organisa', 'entidad', 'institu', 'asocia', 'associa'],
  country: ['pais', 'country'],
  city: ['ciudad', 'cidade', 'city', 'municip', 'localidad'],
  kind: ['tipo', 'type', 'kind', 'clase'],
  size: ['taman', 'size', 'porte'],
  income: ['ingreso', 'income', 'receita', 'renda', 'presupuesto', 'orcamento', 'budget'],
  contact: ['contact', 'contato', 'correo', 'email', 'e-mail', 'telefono', 'telefone', 'phone', 'mail'],
  since: ['desde', 'since', 'ingreso a', 'year', 'ano'],
  role: ['rol', 'cargo', 'papel', 'role', 'funcao', 'funcion', 'position', 'puesto'],
}

const classWords: Readonly<Record<SizeClass, readonly string[]>> = {
  small: ['small', 'pequen', 'chic', 'bajo', 'baja', 'baixo', 'baixa', 'low', 's'],
  medium: ['medium', 'median', 'medi', 'm'],
  large: ['large', 'grande', 'alto', 'alta', 'high', 'l', 'g'],
}

export const fieldsFor = (of: 'organisations' | 'members'): readonly RegisterField[] =>
  of === 'organisations' ? organisationFields : memberFields

/** Which field each column holds, by its heading; `undefined`: leave out. The column that names comes first where none says so. */
export function guessFields(
  head: readonly string[],
  of: 'organisations' | 'members',
): readonly (RegisterField | undefined)[] {
  const fields = fieldsFor(of)
  const taken = new Set<RegisterField>()
  const guessed = head.map((heading) => {
    const word = plain(heading)
    // In a list of organisations, a heading «organisation» is the name.
    const found = fields.find(
      (field) =>
        !taken.has(field) &&
        [
          ...headings[field],
          ...(field === 'name' && of === 'organisations' ? headings.organisation : []),
        ].some((beginning) => word.startsWith(beginning)),
    )
    if (found) taken.add(found)
    return found
  })
  return taken.has('name') ? guessed : guessed.map((field, index) => (index === 0 ? 'name' : field))
}

export interface ReadEntry {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number
  readonly fields: Readonly<Partial<Record<RegisterField, string>>>
}

export type TableFault =
  | { readonly kind: 'no-name'; readonly row: number }
  | { readonly kind: 'too-many'; readonly row: number; readonly n: number }
  | { readonly kind: 'twice'; readonly row: number; readonly name: string }
  /** The rest of the row is taken. */
  | { readonly kind: 'no-class'; readonly row: number; readonly typed: string }

export interface ReadTable {
  readonly entries: readonly ReadEntry[]
  readonly faults: readonly TableFault[]
}

const classNamed = (typed: string): SizeClass | undefined =>
  sizeClasses.find((each) =>
    classWords[each].some((word) =>
      word.length === 1 ? plain(typed) === word : plain(typed).startsWith(word),
    ),
  )

/**
 * Entries out of the rows below the headings. A row that names nobody, says more than there are headings, or names somebody
 * who is there already is left out and said; all others are taken [RG2].
 * @param known names that are in the register
 */
export function readTable(
  [head = [], ...rows]: readonly (readonly string[])[],
  columns: readonly (RegisterField | undefined)[],
  known: readonly string[],
): ReadTable {
  const entries: ReadEntry[] = []
  const faults: TableFault[] = []
  const names = new Set(known.map(plain))
  for (const [index, cells] of rows.entries()) {
    const row = index + 2
    const beyond = cells.slice(head.length).filter(Boolean).length
    const fields: Partial<Record<RegisterField, string>> = {}
    for (const [at, field] of columns.entries()) {
      const typed = cells[at] ?? ''
      if (!field || !typed) continue
      if (field !== 'size' && field !== 'income') {
        fields[field] = typed
        continue
      }
      const word = classNamed(typed)
      if (word) fields[field] = word
      else faults.push({ kind: 'no-class', row, typed })
    }
    const name = fields.name ?? ''
    if (beyond > 0) faults.push({ kind: 'too-many', row, n: beyond })
    else if (!name) faults.push({ kind: 'no-name', row })
    else if (names.has(plain(name))) faults.push({ kind: 'twice', row, name })
    else {
      names.add(plain(name))
      entries.push({ row, fields })
    }
  }
  return { entries, faults }
}
