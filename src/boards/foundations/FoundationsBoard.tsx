import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useNotes } from '../../hooks/notes.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import { Button } from '../../ui/Button.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import { foundations } from './board.ts'
import { ItemList } from './ItemList.tsx'
import { phrases } from './phrases.ts'
import { PhrasesOf } from './PhrasesOf.tsx'

const zoneOf = (name: string) => phrases.zones.find(({ id }) => id === `foundations-${name}`)!

/** One page with a margin: purpose, mission, vision, values, pillars. Everyone may type in one field at once. */
export function FoundationsBoard() {
  const { t } = useTranslator()
  const notes = useNotes()
  const [parameters] = useSearchParams()
  const asked = notes.find(({ id }) => id === parameters.get('item'))?.place[0]
  const [opened, setOpened] = useState<ZoneId | null>()
  const open = phrases.zones.find(({ id }) => id === (opened === undefined ? asked : opened))
  const toPhrases = (name: string) => {
    const zone = zoneOf(name)
    const count = notes.filter(({ place }) => place[0] === zone.id).length
    return (
      <Button
        kind="bare"
        size="small"
        icon="list"
        aria-expanded={open === zone}
        onClick={() => setOpened(open === zone ? null : zone.id)}
      >
        {t('foundations.phrases.count', { n: count })}
      </Button>
    )
  }
  return (
    <SheetBoardFrame
      pages={[
        ...foundations.fields.map((field) => ({
          id: field.field,
          title: t(field.title),
          body: <SheetField field={field} about={toPhrases(field.field)} />,
        })),
        ...foundations.lists.map(({ list, title }) => ({
          id: list,
          title: t(title),
          body: <ItemList list={list} about={toPhrases(list === 'principles' ? 'values' : list)} />,
        })),
      ]}
      aside={open && <PhrasesOf key={open.id} zone={open} onClose={() => setOpened(null)} />}
    />
  )
}
