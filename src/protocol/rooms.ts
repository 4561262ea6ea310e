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

/** What a path under `/sync` names; without a part it is no room (`4404`). `undefined` elsewhere. */
export interface SyncAddress {
  readonly workshop: WorkshopId | undefined
  readonly part: Part | undefined
}

export function parseSyncPath(path: string): SyncAddress | undefined {
  const [empty, sync, workshop, part, ...rest] = path.split('/')
  if (empty !== '' || sync !== 'sync') return undefined
  if (!isWorkshopId(workshop)) return { workshop: undefined, part: undefined }
  return { workshop, part: rest.length > 0 ? undefined : parts.find((known) => known === part) }
}
