import type { IsoDate } from './dates.ts'

export interface Mandate {
  readonly id: string
  readonly who: string | undefined
  readonly since: IsoDate | undefined
  readonly until: IsoDate | undefined
}

/** `again`: a further mandate of the same person where none may be renewed. */
export type MandateFault = 'nobody' | 'no-end' | 'ends-before-start' | 'again'

/** What to look at in the mandates of the body, none of it refused [MD1]. */
export function mandateFaults(
  mandates: readonly Mandate[],
  isRenewable: boolean | undefined,
): ReadonlyMap<string, readonly MandateFault[]> {
  const startOf = ({ since }: Mandate) => since ?? ''
  return new Map(
    mandates.map((mandate, index) => {
      const { id, who, since, until } = mandate
      const faults: MandateFault[] = []
      if (who === undefined) faults.push('nobody')
      if (until === undefined) faults.push('no-end')
      else if (since !== undefined && until < since) faults.push('ends-before-start')
      const hadOne = mandates.some(
        (other, at) =>
          other.who === who &&
          (startOf(other) < startOf(mandate) || (startOf(other) === startOf(mandate) && at < index)),
      )
      if (isRenewable === false && who !== undefined && hadOne) faults.push('again')
      return [id, faults]
    }),
  )
}

export const isOver = ({ until }: Pick<Mandate, 'until'>, today: IsoDate): boolean =>
  until !== undefined && until < today
