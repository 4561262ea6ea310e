import { useEffect, useState } from 'react'
import { useConnection, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { recapOf, SESSION_GAP_MS } from '../../plan/recap.ts'
import { takeSnapshot } from '../../workshop/snapshot.ts'
import { readAgenda } from '../../workshop/stage/agenda.ts'
import { RecapDialog } from './RecapDialog.tsx'
import { keepRecapSeen, recapSeen } from './seen.ts'

/** What the others did meanwhile comes with the line: so long it is given to come. */
const SETTLE_MS = 1_500
const isTyping = () => /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')

/**
 * Opens «Since last time» when one comes back hours after the group's last act, once for each session; never over what
 * somebody types, nor in an example, where nobody has worked. It stays in the menu.
 */
export function RecapOnReturn() {
  const session = useWorkshop()
  const { sample } = useWorkshopValue('meta')
  const { chip } = useConnection()
  const [isOpen, setOpen] = useState<boolean>()
  const { id, content, stage, relayNow, role } = session
  const mayCome = isOpen === undefined && !sample && role !== 'viewer' && chip !== 'reconnecting'
  useEffect(() => {
    if (!mayCome) return undefined
    const timer = setTimeout(() => {
      const now = relayNow()
      const recap = recapOf(takeSnapshot(content, stage), readAgenda(stage), now)
      const isDue = recap !== undefined && now - recap.to > SESSION_GAP_MS && recapSeen(id) < recap.to
      if (isDue) keepRecapSeen(id, recap.to)
      setOpen(isDue && !isTyping() && !document.querySelector('dialog[open]'))
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [mayCome, id, content, stage, relayNow])
  return isOpen ? <RecapDialog onClose={() => setOpen(false)} /> : null
}
