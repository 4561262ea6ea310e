import { plain } from '../../i18n/plain.ts'
import { act, type Content } from '../../workshop/content/content.ts'
import { setLink, type Link } from '../../workshop/content/links.ts'
import { addToRegister, type Member } from '../../workshop/content/register.ts'
import type { Election } from '../../workshop/elections.ts'
import type { MemberId } from '../../workshop/ids.ts'

/**
 * Gives the elected their part in the circle: under their name in the register, where they are entered if need be. A new
 * coordinator takes the place of the one before, who stays in the circle.
 */
export function seat(
  content: Content,
  { circle, role, name, at }: Election,
  { members, links }: { readonly members: readonly Member[]; readonly links: readonly Link[] },
  fresh: MemberId,
): void {
  const known = members.find((member) => plain(member.name) === plain(name))
  act(content, () => {
    if (!known) addToRegister(content, { members: [{ id: fresh, made: at, fields: { name } }] })
    if (role === 'coordinator')
      for (const link of links)
        if (link.kind === 'member' && link.from === circle && link.role === role)
          setLink(content, { kind: 'member', from: circle, to: link.to }, true)
    setLink(content, { kind: 'member', from: circle, to: known?.id ?? fresh }, role)
  })
}
