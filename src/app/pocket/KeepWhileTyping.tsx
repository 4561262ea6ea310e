import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { KeptNow, useRunningNow, type ShownNow } from '../../hooks/shown-now.ts'
import { useDraft } from '../../hooks/composer-draft.ts'
import { noteBoardOf } from '../note-boards.ts'
import { isTyping } from '../../ui/typing.ts'

/** Whether its screen has a composer. */
const isWriting = (now: ShownNow) => !now || (now.kind === 'write' && !now.round && !now.ended)

/** What makes another screen of an activity; whether it is private, say, does not. */
const screenOf = (now: ShownNow) => now && `${now.act} ${now.round} ${now.ended}`

/**
 * Keeps a screen at its activity while somebody types in it: the next one waits until they are done or go there, so that
 * no field goes from under a hand.
 * @param children is told what waits, and how one goes there
 */
export function KeepWhileTyping({
  children,
}: {
  readonly children: (waiting: ShownNow, go: () => void) => ReactNode
}) {
  const running = useRunningNow()
  const [kept, setKept] = useState(running)
  // Something may stand in its composer also when the caret is not in it.
  const { text } = useDraft(noteBoardOf(kept).name)
  const hasDraft = text.trim() !== '' && isWriting(kept)
  const isElsewhere = screenOf(kept) !== screenOf(running)
  const go = useCallback(() => setKept(running), [running])
  useEffect(() => {
    if (!isElsewhere) return undefined
    const goWhenDone = () => {
      if (!isTyping() && !hasDraft) go()
    }
    goWhenDone()
    const onFocusOut = () => void setTimeout(goWhenDone) // the focus has moved by then
    addEventListener('focusout', onFocusOut)
    return () => removeEventListener('focusout', onFocusOut)
  }, [isElsewhere, hasDraft, go])
  return (
    <KeptNow value={{ now: isElsewhere ? kept : running }}>
      {children(isElsewhere ? running : undefined, go)}
    </KeptNow>
  )
}
