// The eight digits that open a workshop: asked of the relay, renewed while a facilitator's page is open.
import {
  JOIN_CODE_RENEW_MS,
  readJoinCode,
  readOpened,
  type JoinCode,
  type Opened,
} from '../protocol/join-code.ts'
import type { Key, WorkshopId } from '../protocol/keys.ts'
import type { Live } from '../workshop/live.ts'
import { liveState } from './live-state.ts'

export type CodeAnswer =
  | { readonly kind: 'opens'; readonly opened: Opened }
  | { readonly kind: 'unknown' | 'too-many-tries' | 'no-network' }

/** What a code opens. */
export async function openCode(relayHttpUrl: string, code: JoinCode): Promise<CodeAnswer> {
  try {
    const response = await fetch(`${relayHttpUrl}/api/codes/${code}`, { cache: 'no-store' })
    if (response.status === 429) return { kind: 'too-many-tries' }
    const opened = response.ok ? readOpened(await response.json()) : undefined
    return opened ? { kind: 'opens', opened } : { kind: 'unknown' }
  } catch {
    return { kind: 'no-network' }
  }
}

/** `off`: not asked for, or switched off. `none`: asked for, and the relay gives none now. */
export type CodeState =
  { readonly kind: 'off' | 'none' } | { readonly kind: 'valid'; readonly code: JoinCode }

export interface KeptCode {
  readonly state: Live<CodeState>
  /** Asks for a code unless it was switched off here, and renews it from now on. */
  offer(): void
  /** Shows the code that others keep, and keeps none: for a wall. */
  follow(): void
  /** As `offer`, also after it was switched off. */
  switchOn(): void
  /** No device's code opens this workshop any more. */
  switchOff(): Promise<void>
  close(): void
}

/** @param key a facilitator's: others are given none */
export function keepJoinCode(relayHttpUrl: string, workshop: WorkshopId, key: Key): KeptCode {
  const state = liveState<CodeState>({ kind: 'off' }, (a, b) => JSON.stringify(a) === JSON.stringify(b))
  let wanted: JoinCode | undefined
  let asking: ReturnType<typeof setInterval> | undefined
  let wasSwitchedOff = false
  const stop = () => {
    clearInterval(asking)
    asking = undefined
  }
  const ask = (method: 'PUT' | 'GET' | 'DELETE') =>
    fetch(`${relayHttpUrl}/api/workshops/${workshop}/code`, {
      method,
      cache: 'no-store',
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === 'PUT' && { 'content-type': 'application/json' }),
      },
      ...(method === 'PUT' && { body: JSON.stringify({ wanted }) }),
    })
  const told = (next: CodeState) => {
    if (asking !== undefined) state.set(next) // it was not switched off meanwhile
  }
  const askOnce = async (method: 'PUT' | 'GET') => {
    try {
      const response = await ask(method)
      const body = response.ok ? ((await response.json()) as { code?: unknown }) : {}
      const code = readJoinCode(body.code)
      if (response.status === 410) {
        told({ kind: 'off' }) // another who facilitates switched it off
        stop()
        wanted = undefined
        return
      }
      wanted = code ?? wanted
      told(code ? { kind: 'valid', code } : { kind: 'none' })
    } catch {
      told({ kind: 'none' }) // no network: said where the code would stand
    }
  }
  const start = (method: 'PUT' | 'GET') => {
    if (asking !== undefined) return
    asking = setInterval(() => void askOnce(method), JOIN_CODE_RENEW_MS)
    void askOnce(method)
  }
  return {
    state,
    offer() {
      if (!wasSwitchedOff) start('PUT')
    },
    follow: () => start('GET'),
    switchOn() {
      wasSwitchedOff = false
      start('PUT')
    },
    async switchOff() {
      stop()
      wasSwitchedOff = true
      wanted = undefined
      state.set({ kind: 'off' })
      await ask('DELETE').catch(() => undefined) // unrenewed, it ends in minutes by itself
    },
    close: stop,
  }
}
