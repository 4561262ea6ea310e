import { useBoardValue } from '../../hooks/board-values.ts'
import { useElections } from '../../hooks/elections.ts'
import { newDeviceId } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { plain } from '../../i18n/plain.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Election } from '../../workshop/elections.ts'
import type { MemberId } from '../../workshop/ids.ts'
import styles from './Circles.module.css'
import type { CircleFacts } from './facts.ts'
import { seat } from './seat.ts'
import { electedText } from './words.ts'

/** Whom open elections gave a part in a circle; who does not stand in its table yet is one press from it. */
export function Elected({ circles }: { readonly circles: readonly CircleFacts[] }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const elections = useElections()
  const members = useBoardValue('members')
  const links = useBoardValue('links')
  const translator = useTranslator()
  const { t } = translator
  const known = elections.flatMap((election) => {
    const facts = circles.find(({ row }) => row.id === election.circle)
    return facts ? [{ election, facts }] : []
  })
  if (known.length === 0) return null
  const isSeated = ({ circle, role, name }: Election) =>
    links.some(
      (link) =>
        link.kind === 'member' &&
        link.from === circle &&
        link.role === role &&
        members.some((member) => member.id === link.to && plain(member.name) === plain(name)),
    )
  return (
    <ul className={styles.elected} aria-label={t('circles.elections')}>
      {known.map(({ election, facts }) => (
        <li key={`${election.circle} ${election.role} ${election.at}`}>
          <span>{electedText(election, facts, translator)}</span>
          {mayWrite && !isSeated(election) && (
            <Button
              size="small"
              icon="plus"
              onClick={() => seat(content, election, { members, links }, newDeviceId<MemberId>())}
            >
              {t('circles.seat', { name: election.name })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
