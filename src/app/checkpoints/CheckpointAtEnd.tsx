import { useEffect } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { makeCheckpoint } from './make-checkpoint.ts'

/**
 * Makes a checkpoint at each activity's end: on the device that ends it or begins the next one, so that of several
 * facilitators one makes it. One that cannot be kept is no reason to stop a group that goes on; by hand it says so.
 */
export function CheckpointAtEnd() {
  const session = useWorkshop()
  const { t } = useTranslator()
  useEffect(() => {
    const { live, device } = session
    let before = live.now.get()
    return live.now.subscribe(() => {
      const [ran, now] = [before, live.now.get()]
      before = now
      const isOver = ran && now && !ran.ended && (now.ended || now.act !== ran.act)
      if (!isOver || now.device !== device) return
      const label = ran.question ?? t(`stage.kind.${ran.kind}`)
      setTimeout(() => void makeCheckpoint(session, label)) // once what is next is on the screen
    })
  }, [session, t])
  return null
}
