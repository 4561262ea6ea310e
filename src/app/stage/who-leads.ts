import type { Lead } from '../../hooks/lead.ts'

/** Who leads, for the words about it: by name, or by what they do. */
export const whoIs = ({ name }: Pick<Lead, 'name'>) => ({ who: name ? 'named' : 'other', name })
