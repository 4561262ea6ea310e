import { sizeClasses, type Organisation, type SizeClass } from '../../workshop/content/register.ts'

export interface RegisterClass {
  readonly size: SizeClass | undefined
  readonly income: SizeClass | undefined
  readonly members: number
}

/** How many organisations of the register are of each size and income, small first; of an unknown one last. */
export function classesOfRegister(organisations: readonly Organisation[]): readonly RegisterClass[] {
  const classes = [...sizeClasses, undefined]
  return classes
    .flatMap((size) =>
      classes.map((income) => ({
        size,
        income,
        members: organisations.filter((each) => each.size === size && each.income === income).length,
      })),
    )
    .filter(({ members }) => members > 0)
}
