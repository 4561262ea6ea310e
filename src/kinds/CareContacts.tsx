import { useBoardValue } from '../hooks/board-values.ts'
import { useTranslator } from '../i18n/react.tsx'
import { linkOf, textOf } from '../workshop/content/cells.ts'
import { rowsOf } from '../workshop/content/rows.ts'
import styles from './CareContacts.module.css'

const careContacts = 'care-contacts'

/** An address that a phone can call or write to; anything else stays words. */
function addressOf(reach: string): string | undefined {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(reach)) return `mailto:${reach}`
  return /^\+?[\d\s().-]{6,}$/u.test(reach) ? `tel:${reach.replaceAll(/[^\d+]/gu, '')}` : undefined
}

/** Whom one can talk to, in confidence: large, alone, with a way to reach them in one more tap. */
export function CareContacts() {
  const rows = rowsOf(useBoardValue('rows'), careContacts)
  const members = useBoardValue('members')
  const { t } = useTranslator()
  const known = rows.flatMap(({ id, cells }) => {
    const name = members.find((member) => member.id === linkOf(cells['who']))?.name
    return name
      ? [{ id, name, reach: textOf(cells['reach']) ?? '', hours: textOf(cells['hours']) ?? '' }]
      : []
  })
  if (known.length === 0) return <p>{t('care.contacts.none')}</p>
  return (
    <ul className={styles.contacts}>
      {known.map(({ id, name, reach, hours }) => {
        const address = addressOf(reach.trim())
        return (
          <li key={id}>
            <b className="voice">{t('care.talkTo', { name })}</b>
            {reach && (address ? <a href={address}>{reach}</a> : <span className="voice">{reach}</span>)}
            {hours && <span className="voice">{hours}</span>}
          </li>
        )
      })}
    </ul>
  )
}
