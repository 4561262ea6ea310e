// What a link opens on a device, in a real IndexedDB.
import { expect, onTestFinished, test } from 'vitest'
import { keyChain, newFacilitatorKey, type Secret } from '../../src/protocol/keys.ts'
import type { WorkshopLink } from '../../src/protocol/links.ts'
import { findWorkshop, forgetWorkshop } from '../../src/sync/device-registry.ts'
import { keepLink } from '../../src/sync/keep-link.ts'
import { randomBytes } from '../../src/sync/random.ts'

function newLinks() {
  const { keys, workshopId } = keyChain(newFacilitatorKey(randomBytes), 'facilitator')
  onTestFinished(async () => void (await forgetWorkshop(workshopId, () => undefined)))
  const linkTo = (role: 'facilitator' | 'participant', secret?: string): WorkshopLink => ({
    workshopId,
    role,
    key: keys[role]!,
    ...(secret !== undefined && { secret: secret as Secret }),
  })
  return { workshopId, linkTo }
}

test('a stronger link without a secret leaves none of the weaker one’s under its role', async () => {
  const { workshopId, linkTo } = newLinks()
  await keepLink(linkTo('participant', 'AAAAAAAAAAAAAAAAAAAAAA'))
  expect((await keepLink(linkTo('facilitator'))).secret).toBeUndefined()
  expect(await findWorkshop(workshopId)).toMatchObject({ role: 'facilitator' })
  expect(await findWorkshop(workshopId)).not.toHaveProperty('secret')
})

test('a weaker link changes neither role nor secret', async () => {
  const { linkTo } = newLinks()
  await keepLink(linkTo('facilitator', 'AAAAAAAAAAAAAAAAAAAAAA'))
  expect(await keepLink(linkTo('participant'))).toMatchObject({
    role: 'facilitator',
    secret: 'AAAAAAAAAAAAAAAAAAAAAA',
  })
})

test('two tabs that open a link for the first time get one person and one place for its documents', async () => {
  const { workshopId, linkTo } = newLinks()
  const [one, two] = await Promise.all([keepLink(linkTo('participant')), keepLink(linkTo('participant'))])
  expect([two.dbName, two.person]).toEqual([one.dbName, one.person])
  expect(await findWorkshop(workshopId)).toMatchObject({ dbName: one.dbName, person: one.person })
})
