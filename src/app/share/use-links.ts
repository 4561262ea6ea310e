import { useEffect, useState } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { keyChain, secretFor, type Role } from '../../protocol/keys.ts'
import { formatLink } from '../../protocol/links.ts'
import { askAddresses, linkOrigin, type LinkOrigin } from '../../sync/relay-address.ts'
import { relayHttpUrl } from '../../sync/relay-url.ts'

const inOrder: readonly Role[] = ['participant', 'viewer', 'facilitator']

/** Every link this device's key can make, from its own role down. */
export function useLinks(origin: string): readonly { readonly role: Role; readonly link: string }[] {
  const { key, secret, role, id } = useWorkshop()
  if (!key) return []
  const { keys } = keyChain(key, role)
  return inOrder.flatMap((each) => {
    const its = keys[each]
    if (!its) return []
    const itsSecret = secret && secretFor(each, secret, role)
    return [
      {
        role: each,
        link: formatLink({ origin, workshopId: id, key: its, ...(itsSecret && { secret: itsSecret }) }),
      },
    ]
  })
}

/** The address that links begin with. */
export function useOrigin(): LinkOrigin {
  const [origin, setOrigin] = useState<LinkOrigin>(() => linkOrigin(location, undefined))
  useEffect(() => {
    let isWanted = true
    void askAddresses(relayHttpUrl()).then((reported) => {
      if (isWanted) setOrigin(linkOrigin(location, reported))
    })
    return () => {
      isWanted = false
    }
  }, [])
  return origin
}
