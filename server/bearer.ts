import type { FastifyRequest } from 'fastify'
import { isWorkshopId, roleOf, type Key, type Role, type WorkshopId } from '../src/protocol/keys.ts'

export interface Bearer {
  readonly workshopId: WorkshopId
  readonly key: Key
  readonly role: Role
}

/** Who asks for something under `/api/workshops/:id`, by the key that the request bears; `undefined` without a right one. */
export function bearer(request: FastifyRequest): Bearer | undefined {
  const { id } = request.params as { id: string }
  const [, key] = /^Bearer ([\w-]{22})$/.exec(request.headers.authorization ?? '') ?? []
  const role = isWorkshopId(id) && key ? roleOf(key, id) : undefined
  return isWorkshopId(id) && role ? { workshopId: id, key: key as Key, role } : undefined
}
