import { useKeptText } from '../../hooks/kept-text.ts'
import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { parkingZone } from '../../kinds/parking-lot.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Leftover.module.css'

/** What one was still typing when the round ended: it goes nowhere by itself, and is not lost. */
export function Leftover({ of }: { of: string }) {
  const { text, setText } = useKeptText(of)
  const session = useWorkshop()
  const { mayWrite } = useConnection()
  const { t } = useTranslator()
  if (!text.trim()) return null
  return (
    <section className={styles.leftover}>
      <p>{t('rounds.leftover')}</p>
      <blockquote className="voice">{text}</blockquote>
      {mayWrite && (
        <Button
          icon="parking"
          onClick={() => {
            if (session.addNotes([{ zone: parkingZone.id, text }], true).ok) setText('')
          }}
        >
          {t('rounds.leftover.keep')}
        </Button>
      )}
      <Button icon="trash" onClick={() => setText('')}>
        {t('rounds.leftover.drop')}
      </Button>
    </section>
  )
}

/** Where what one types in a round is kept while it stands in no document: the same through every version. */
export const reasonKey = (round: string) => `reason.${round}`
export const changeKey = (round: string) => `change.${round}`
export const amendmentKey = (round: string) => `amend.${round}`
export const statementKey = (round: string) => `statement.${round}`
