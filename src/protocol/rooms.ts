import { isWorkshopId, type Role, type WorkshopId } from './keys.ts'

/** A workshop is three documents, because who may write is decided per document and nowhere else. */
export const parts = ['content', 'stage', 'backstage'] as const
export type Part = (typeof parts)[number]

const readers: Record<Part, readonly Role[]> = {
  content: ['facilitator', 'participant', 'viewer'],
  stage: ['facilitator', 'participant', 'viewer'],
  backstage: ['facilitator'],
}
const writers: Record<Part, readonly Role[]> = {
  content: ['facilitator', 'participant'],
  stage: ['facilitator'],
  backstage: ['facilitator'],
}

export const mayRead = (role: Role, part: Part): boolean => readers[part].includes(role)
export const mayWrite = (role: Role, part: Part): boolean => writers[part].includes(role)

/** One document of one workshop: what a relay keeps a log of. */
export type RoomId = `${WorkshopId}/${Part}`
export const roomId = (workshop: WorkshopId, part: Part): RoomId => `${workshop}/${part}`

export const syncPath = (workshop: WorkshopId, part: Part) => `/sync/${workshop}/${part}` as const

/** `undefined` when the path names no room; the part may still be none of ours (`4404`). */
export function parseSyncPath(path: string): { workshop: WorkshopId; part: Part | undefined } | undefined {
  const [empty, sync, workshop, part, ...rest] = path.split('/')
  if (empty !== '' || sync !== 'sync' || rest.length > 0 || !isWorkshopId(workshop)) return undefined
  return { workshop, part: parts.find((known) => known === part) }
}
