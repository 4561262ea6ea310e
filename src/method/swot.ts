/** SWOT: what is ours stands inside, what surrounds us outside; each either helps or hinders. */
export type Quadrant = 'strengths' | 'weaknesses' | 'opportunities' | 'threats'

export const quadrants: readonly Quadrant[] = ['strengths', 'weaknesses', 'opportunities', 'threats']
export const isInternal = (quadrant: Quadrant): boolean =>
  quadrant === 'strengths' || quadrant === 'weaknesses'
export const isHelpful = (quadrant: Quadrant): boolean =>
  quadrant === 'strengths' || quadrant === 'opportunities'

/** The four families of cross strategies: push, correct, defend, care. */
export type CrossFamily = 'SO' | 'WO' | 'ST' | 'WT'
export const crossFamilies: readonly CrossFamily[] = ['SO', 'WO', 'ST', 'WT']

/** A strategy crosses one entry inside with one outside, in either order; any other pair is no cross. */
export function crossFamily(a: Quadrant, b: Quadrant): CrossFamily | undefined {
  if (isInternal(a) === isInternal(b)) return undefined
  const [inside, outside] = isInternal(a) ? [a, b] : [b, a]
  return `${inside === 'strengths' ? 'S' : 'W'}${outside === 'opportunities' ? 'O' : 'T'}`
}
