import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import * as Y from 'yjs'
import { differenceOf, editText, fitEdit } from '../workshop/content/text-edits.ts'
import { readText, textAt, type TextName } from '../workshop/content/texts.ts'
import { beginOpenText, followChange, type OpenText } from '../workshop/content/open-text.ts'
import { LOCAL, type Content } from '../workshop/content/content.ts'
import type { NoteId } from '../workshop/ids.ts'
import { useWorkshop } from './workshop-context.tsx'

type Field = HTMLTextAreaElement

export interface TextField {
  readonly value: string
  readonly ref: RefObject<Field | null>
  readonly onChange: (event: { target: Field }) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onSelect: () => void
  readonly onCompositionStart: (event: { currentTarget: Field }) => void
  readonly onCompositionEnd: (event: { currentTarget: Field }) => void
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void
}

/** A document that holds texts. */
export type TextHome = Pick<Content, 'y'>

/** How many letters a text holds here, and who takes what is typed, pasted or dropped beyond them. */
export interface TextBounds {
  readonly limit: number
  readonly onBeyond: (rest: string) => void
}

/** A text as it stands, for who only reads it. */
export function useText(name: TextName): string {
  const { content } = useWorkshop()
  const subscribe = useCallback(
    (onChange: () => void) => {
      const text = textAt(content, name)
      text.observe(onChange)
      return () => text.unobserve(onChange)
    },
    [content, name],
  )
  return useSyncExternalStore(subscribe, () => readText(content, name))
}

/**
 * A field in which everyone may type at once: a root text, with the caret kept where it was when others type before it.
 * Ctrl+Z inside the field takes back one's own typing only; leaving it makes one act of the board's undo. While a word is
 * being composed (IME, accents) nothing is written and nothing is shown of others' typing: both would break the word.
 * @param home the document the text is in; the workshop's content unless it is said
 */
export function useTextField(name: TextName, home?: TextHome, bounds?: TextBounds): TextField {
  const session = useWorkshop()
  const { journal, presence } = session
  const content = home ?? session.content
  const isContent = content === session.content
  // A note without a name: the caret's name would give it one.
  const isUnsigned =
    name.startsWith('notes/') && session.notes.get(name.split('/')[1] as NoteId)?.by === undefined
  const [value, setValue] = useState(() => readText(content, name))
  const ref = useRef<Field>(null)
  const caret = useRef<{ start: number; end: number } | null>(null)
  /** What the field on screen shows: what the person's next letter changes, whatever others did meanwhile. */
  const onScreen = useRef(value)
  const isComposing = useRef(false)
  /** What stands in the field, also in the middle of a word that is being composed. */
  const typed = useRef(value)
  const held = useRef(bounds)
  useEffect(() => {
    held.current = bounds
  })
  /** The text since the field was entered: what of it is this person's. */
  const opened = useRef<OpenText | null>(null)
  const undoManager = useRef<Y.UndoManager | null>(null)

  // What the field shows follows the text; the caret moves with the letters around it.
  useEffect(() => {
    const text = textAt(content, name)
    const show = (event?: Y.YTextEvent) => {
      if (event && opened.current) {
        const { origin } = event.transaction as { readonly origin: unknown }
        const isMine = origin === LOCAL || (origin !== null && origin === undoManager.current)
        opened.current = followChange(opened.current, event.delta, isMine)
      }
      if (isComposing.current) return
      const field = ref.current
      if (
        event &&
        field &&
        field.ownerDocument.activeElement === field &&
        event.transaction.origin !== LOCAL
      ) {
        caret.current = {
          start: moveWith(event.delta, field.selectionStart),
          end: moveWith(event.delta, field.selectionEnd),
        }
      }
      setValue(readText(content, name))
    }
    show()
    text.observe(show)
    return () => text.unobserve(show)
  }, [content, name])

  useLayoutEffect(() => {
    if (!isComposing.current) onScreen.current = value
    if (!caret.current || !ref.current) return
    ref.current.setSelectionRange(caret.current.start, caret.current.end)
    caret.current = null
  }, [value])

  const write = useCallback(
    (next: string, field?: Field) => {
      const { limit = Infinity, onBeyond } = held.current ?? {}
      const { fits, rest, at } = fitEdit(onScreen.current, next, limit)
      editText(content, name, onScreen.current, fits)
      onScreen.current = fits
      typed.current = fits
      if (field && rest) {
        field.value = fits
        field.setSelectionRange(at, at)
      }
      if (rest) onBeyond?.(rest)
      return fits
    },
    [content, name],
  )

  const showCaret = useCallback(() => {
    const field = ref.current
    if (!field || !isContent || isUnsigned) return
    const at = Y.createRelativePositionFromTypeIndex(textAt(content, name), field.selectionEnd)
    presence.show({ field: { name, caret: Y.relativePositionToJSON(at) as unknown } })
  }, [content, name, presence, isContent, isUnsigned])

  const finish = useCallback(() => {
    // Left, or closed by others, in the middle of a word: the word counts.
    if (isComposing.current) {
      isComposing.current = false
      write(typed.current)
    }
    undoManager.current?.destroy()
    undoManager.current = null
    if (opened.current === null) return
    if (isContent) journal.recordText(name, opened.current)
    opened.current = null
    presence.show({ field: undefined })
  }, [name, journal, presence, isContent, write])

  // A page that is left or hidden may not come back: the word as far as it was typed counts. First of all that hear it, so
  // that it is in the document when that is kept.
  useEffect(() => {
    const settle = () => {
      if (isComposing.current) write(typed.current)
    }
    const stops = (['pagehide', 'visibilitychange'] as const).map((event) => {
      addEventListener(event, settle, true)
      return () => removeEventListener(event, settle, true)
    })
    return () => stops.forEach((stop) => stop())
  }, [write])

  // A field that leaves the screen while open has been left like any other.
  useEffect(() => finish, [finish])

  return {
    value,
    ref,
    onChange: ({ target }) => {
      typed.current = target.value
      setValue(isComposing.current ? target.value : write(target.value, target))
    },
    onFocus: () => {
      opened.current = beginOpenText(readText(content, name))
      undoManager.current = new Y.UndoManager(textAt(content, name), { trackedOrigins: new Set([LOCAL]) })
      showCaret()
    },
    onBlur: finish,
    onSelect: showCaret,
    onCompositionStart: ({ currentTarget }) => {
      isComposing.current = true
      typed.current = currentTarget.value
    },
    onCompositionEnd: ({ currentTarget }) => {
      isComposing.current = false
      write(currentTarget.value, currentTarget)
      const now = readText(content, name)
      const { at, remove, insert } = differenceOf(currentTarget.value, now)
      const theirs = [{ retain: at }, { insert }, { delete: remove }]
      caret.current = {
        start: moveWith(theirs, currentTarget.selectionStart ?? 0),
        end: moveWith(theirs, currentTarget.selectionEnd ?? 0),
      }
      setValue(now)
    },
    onKeyDown: (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      const isRedo = isUndo ? event.shiftKey : event.ctrlKey && event.key.toLowerCase() === 'y'
      if (!isUndo && !isRedo) return
      event.preventDefault()
      event.stopPropagation()
      const manager = undoManager.current
      if (isRedo) manager?.redo()
      else manager?.undo()
      setValue(readText(content, name))
    },
  }
}

/** Where an offset lies after the others' change. */
function moveWith(delta: Y.YTextEvent['delta'], offset: number): number {
  let at = 0
  let moved = offset
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain
    if (typeof insert === 'string') {
      if (at < moved) moved += insert.length
      at += insert.length
    }
    if (removed !== undefined && at < moved) moved = Math.max(at, moved - removed)
  }
  return moved
}
