import { useMemo, useState } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { newDeviceId } from '../../hooks/ids.ts'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Select } from '../../ui/Select.tsx'
import { addToRegister, type NewMember, type NewOrganisation } from '../../workshop/content/register.ts'
import type { MemberId, OrganisationId } from '../../workshop/ids.ts'
import {
  fieldsFor,
  guessFields,
  readTable,
  splitTable,
  type ReadEntry,
  type RegisterField,
  type TableFault,
} from './read-table.ts'
import styles from './Register.module.css'

/** Rows of a preview; all of them are taken. */
const PREVIEW = 10
const pasteLines = [4, 8] as const

/** A table pasted from a spreadsheet, or a CSV file: seen first, each column said to be what it is, then taken as one act. */
export function ImportDialog({ of, onClose }: { of: 'organisations' | 'members'; onClose: () => void }) {
  const organisations = useBoardValue('organisations')
  const members = useBoardValue('members')
  const { text, setText } = useKeptText(`#import-${of}`)
  const [said, setSaid] = useState<Readonly<Record<number, RegisterField | undefined>>>({})
  const { t } = useTranslator()
  const take = useTakeEntries(of)
  const rows = useMemo(() => splitTable(text), [text])
  const known = (of === 'organisations' ? organisations : members).map(({ name }) => name)
  const head = rows[0] ?? []
  const columns = guessFields(head, of).map((field, at) => (at in said ? said[at] : field))
  const { entries, faults } = readTable(rows, columns, known)
  const write = (words: string) => {
    setText(words)
    setSaid({})
  }
  return (
    <Dialog
      title={t(of === 'organisations' ? 'register.import.organisations' : 'register.import.people')}
      closeLabel={t('common.close')}
      onClose={onClose}
      width="wide"
    >
      <p className={styles.how}>{t('register.import.how')}</p>
      <GrowingText
        look="boxed"
        lines={pasteLines}
        autoFocus
        aria-label={t('register.import.paste')}
        placeholder={t('register.import.paste')}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <label className={styles.file}>
        {t('register.import.file')}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(write)}
        />
      </label>
      {rows.length > 1 && (
        <div className={styles.preview} role="region" aria-label={t('register.import.preview')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {head.map((heading, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                  <th key={at} scope="col">
                    <span className="voice">{heading}</span>
                    <Select
                      aria-label={t('register.import.column', { heading: heading || String(at + 1) })}
                      value={columns[at] ?? ''}
                      onChange={(event) =>
                        setSaid({
                          ...said,
                          [at]: (event.target.value || undefined) as RegisterField | undefined,
                        })
                      }
                    >
                      <option value="">{t('register.import.leaveOut')}</option>
                      {fieldsFor(of).map((field) => (
                        <option key={field} value={field}>
                          {t(`register.${field}`)}
                        </option>
                      ))}
                    </Select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(1, PREVIEW + 1).map((cells, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a row is its place
                <tr key={index}>
                  {head.map((_, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                    <td key={at} className="voice" data-out={columns[at] === undefined || undefined}>
                      {cells[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {faults.length > 0 && (
        <ul className={styles.faults} aria-label={t('register.import.faults')}>
          {faults.map((fault) => (
            <li key={`${fault.row}${fault.kind}`}>
              <FaultWords fault={fault} />
            </li>
          ))}
        </ul>
      )}
      {entries.length > 0 && (
        <Button
          kind="go"
          onClick={() => {
            take(entries)
            setText('')
            onClose()
          }}
        >
          {t('register.import.take', { n: entries.length })}
        </Button>
      )}
      {rows.length === 1 && <p className={styles.what}>{t('register.import.headOnly')}</p>}
    </Dialog>
  )
}

function FaultWords({ fault }: { fault: TableFault }) {
  const { t } = useTranslator()
  switch (fault.kind) {
    case 'no-name':
      return t('register.fault.no-name', { row: fault.row })
    case 'too-many':
      return t('register.fault.too-many', { row: fault.row, n: fault.n })
    case 'twice':
      return t('register.fault.twice', { row: fault.row, name: fault.name })
    case 'no-class':
      return t('register.fault.no-class', { row: fault.row, typed: fault.typed })
  }
}

/** Takes what was read as one act; of people also the organisations they name that are not there yet. */
function useTakeEntries(of: 'organisations' | 'members'): (entries: readonly ReadEntry[]) => void {
  const { content } = useWorkshop()
  const there = useBoardValue('organisations')
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  return (entries) => {
    const made = Date.now()
    if (of === 'organisations') {
      const organisations = entries.map(({ fields }, index): NewOrganisation => ({
        id: newDeviceId<OrganisationId>(),
        made: made + index,
        fields,
      }))
      addToRegister(content, { organisations })
    } else {
      const idByName = new Map(there.map(({ id, name }) => [name.toLowerCase(), id]))
      const organisations: NewOrganisation[] = []
      const members = entries.map(({ fields: { organisation, ...fields } }, index): NewMember => {
        const name = organisation?.toLowerCase()
        if (organisation && name && !idByName.has(name)) {
          const id = newDeviceId<OrganisationId>()
          idByName.set(name, id)
          organisations.push({ id, made: made + organisations.length, fields: { name: organisation } })
        }
        return {
          id: newDeviceId<MemberId>(),
          made: made + index,
          fields: { ...fields, organisation: (name && idByName.get(name)) ?? '' },
        }
      })
      addToRegister(content, { organisations, members })
    }
    offerUndo(t('register.import.taken', { n: entries.length }))
  }
}
