import { useCallback, useEffect } from 'react'
import { useKeptText } from './kept-text.ts'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/** «I am done» with the activity of the moment: the group sees how many are. It holds through sleep and reload. */
export function useDone() {
  const now = useWorkshopValue('now')
  const { text, setText } = useKeptText('#done')
  const isDone = now !== undefined && text === now.act
  const setDone = useCallback((done: boolean) => setText(done && now ? now.act : ''), [setText, now])
  return { isDone, setDone, now }
}

/** Says to the others what is kept here: once a page. */
export function useTellDone(): void {
  const { presence } = useWorkshop()
  const { isDone, now } = useDone()
  useEffect(() => presence.show({ done: isDone ? now?.act : undefined }), [presence, isDone, now?.act])
}
