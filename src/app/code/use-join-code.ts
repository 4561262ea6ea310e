import { useCallback, useSyncExternalStore } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { keepJoinCode, type CodeState, type KeptCode } from '../../sync/join-code.ts'
import { relayHttpUrl } from '../../sync/relay-url.ts'
import type { WorkshopSession } from '../../sync/session.ts'

const kept = new Map<WorkshopSession, { code: KeptCode; users: number }>()

function codeOf(session: WorkshopSession): KeptCode | undefined {
  if (session.role !== 'facilitator' || !session.key) return undefined
  const held = kept.get(session) ?? { code: keepJoinCode(relayHttpUrl(), session.id, session.key), users: 0 }
  kept.set(session, held)
  return held.code
}

const off: CodeState = { kind: 'off' }

/**
 * The workshop's code, for who facilitates; renewed as long as anything on the page uses it, so that it ends when they go.
 * `undefined` for everybody else.
 */
export function useJoinCode():
  (Omit<KeptCode, 'state' | 'close'> & { readonly state: CodeState }) | undefined {
  const session = useWorkshop()
  const code = codeOf(session)
  const subscribe = useCallback(
    (onChange: () => void) => {
      const held = kept.get(session)
      if (!held) return () => undefined
      held.users += 1
      const stop = held.code.state.subscribe(onChange)
      return () => {
        stop()
        held.users -= 1
        if (held.users > 0) return
        held.code.close()
        kept.delete(session)
      }
    },
    [session],
  )
  const state = useSyncExternalStore(subscribe, () => code?.state.get() ?? off)
  return code && { ...code, state }
}
