import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { Zone } from '../../kinds/declaration.ts'
import { Phrases } from '../../kinds/sheet/Phrases.tsx'
import { act } from '../../workshop/content/content.ts'
import type { ListName } from '../../workshop/content/foundations.ts'
import type { Note } from '../../workshop/content/notes.ts'
import { openTextOf } from '../../workshop/content/open-text.ts'
import { makeItemOfPhrase, takePhrase } from '../../workshop/content/phrases.ts'

const lists: Readonly<Record<string, ListName>> = { values: 'principles', pillars: 'pillars' }

/** Where the caret stands in a field; one that nobody entered, where it stands before the first letter, takes what comes at its end. */
function caretIn(field: string): number | undefined {
  const area = document.querySelector<HTMLTextAreaElement>(`[data-field="${field}"] textarea`)
  return area?.selectionStart || undefined
}

/** The phrases of one of the Foundations: put into the text at the caret, or made a value or a pillar of their own. */
export function PhrasesOf({ zone, onClose }: { readonly zone: Zone; readonly onClose: () => void }) {
  const { content, journal } = useWorkshop()
  const name = zone.id.slice('foundations-'.length)
  const list = lists[name]
  const use = ({ id: note, text: phrase }: Note) => {
    if (list) makeItemOfPhrase(content, list, { id: newDeviceId(), made: Date.now(), note, phrase }, jitter())
    else
      act(content, () => {
        const taken = takePhrase(content, { field: name, note, phrase, at: caretIn(name) })
        journal.recordText(taken.name, openTextOf(taken.before, taken.after))
      })
  }
  return <Phrases zone={zone} onUse={use} onClose={onClose} />
}
