// Eight digits that open a workshop for participants, for minutes. In memory: after a restart a facilitator's device
// asks for the code it had, and gets it.
import {
  JOIN_CODE_DIGITS,
  JOIN_CODE_VALID_MS,
  type JoinCode,
  type Opened,
} from '../src/protocol/join-code.ts'
import type { WorkshopId } from '../src/protocol/keys.ts'

export interface JoinCodes {
  /**
   * Keeps a workshop's code valid from now on: the one it has, else `wanted` if that is free, else a new one.
   * `off`: a facilitator switched the wanted one off. `full`: there are as many codes as the relay bears.
   */
  keep(opens: Opened, wanted: JoinCode | undefined): JoinCode | 'off' | 'full'
  /** Switches a workshop's code off; it is not given out again as long as it would have been valid. */
  switchOff(workshop: WorkshopId): void
  open(code: JoinCode): Opened | undefined
  /** The code that is valid for a workshop now. */
  of(workshop: WorkshopId): JoinCode | undefined
}

export interface JoinCodesOptions {
  /** Milliseconds. */
  readonly now: () => number
  /** A whole number from 0 to below `end`, not to be guessed. */
  readonly random: (end: number) => number
  readonly most: number
}

interface Kept {
  readonly opens: Opened
  readonly validTo: number
  readonly isOff: boolean
}

const CODES = 10 ** JOIN_CODE_DIGITS

export function openJoinCodes({ now, random, most }: JoinCodesOptions): JoinCodes {
  const codes = new Map<JoinCode, Kept>()
  const byWorkshop = new Map<WorkshopId, JoinCode>()

  const standing = (code: JoinCode | undefined): Kept | undefined => {
    const kept = code && codes.get(code)
    return kept && kept.validTo > now() ? kept : undefined
  }
  const forgetOld = () => {
    for (const [code, { opens, validTo }] of codes) {
      if (validTo > now()) continue
      codes.delete(code)
      if (byWorkshop.get(opens.workshopId) === code) byWorkshop.delete(opens.workshopId)
    }
  }
  const newCode = (): JoinCode => {
    for (;;) {
      const code = String(random(CODES)).padStart(JOIN_CODE_DIGITS, '0') as JoinCode
      if (!codes.has(code)) return code
    }
  }
  return {
    keep(opens, wanted) {
      const known = standing(wanted)
      if (known?.isOff && known.opens.workshopId === opens.workshopId) return 'off'
      forgetOld()
      const held = byWorkshop.get(opens.workshopId)
      if (!held && codes.size >= most) return 'full'
      const code = held ?? (wanted && !codes.has(wanted) ? wanted : newCode())
      codes.set(code, { opens, validTo: now() + JOIN_CODE_VALID_MS, isOff: false })
      byWorkshop.set(opens.workshopId, code)
      return code
    },
    switchOff(workshop) {
      const code = byWorkshop.get(workshop)
      const kept = code && codes.get(code)
      if (!kept) return
      byWorkshop.delete(workshop)
      codes.set(code, { ...kept, validTo: now() + JOIN_CODE_VALID_MS, isOff: true })
    },
    open(code) {
      const kept = standing(code)
      return kept && !kept.isOff ? kept.opens : undefined
    },
    of(workshop) {
      const code = byWorkshop.get(workshop)
      return standing(code) && code
    },
  }
}
