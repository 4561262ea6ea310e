import { useKeptText } from '../../hooks/kept-text.ts'
import { useOthersTakingPart } from '../../hooks/people-here.ts'
import { useConnection, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { findWorkshop } from '../../sync/device-registry.ts'
import { nameMyself } from '../../sync/open-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NAME_LETTERS, tidyName } from '../../workshop/content/people.ts'
import { LanguageChoice } from '../LanguageChoice.tsx'
import styles from './Join.module.css'

/** Who are you, or nobody: one screen between the link and the first note. */
export function Join({ onEnter }: { onEnter: (name: string) => void }) {
  const session = useWorkshop()
  const { title } = useWorkshopValue('meta')
  const others = useOthersTakingPart()
  const { chip } = useConnection()
  const { t } = useTranslator()
  const { text: name, setText: setName } = useKeptText('#name')
  const enter = async (chosen: string) => {
    // A name that was given in another tab meanwhile is not taken away by who gives none here.
    const known = chosen ? undefined : (await findWorkshop(session.id).catch(() => undefined))?.name
    if (!known) await nameMyself(session, chosen).catch(() => undefined) // the storage state says it inside
    setName('')
    onEnter(known || chosen)
  }
  return (
    <main className={`quad ${styles.screen}`}>
      <div className={styles.inside}>
        <div className={styles.languages}>
          <LanguageChoice />
        </div>
        <header className={styles.invitation}>
          <p>{t('join.invites')}</p>
          <h1 className="voice">{title || t('join.aWorkshop')}</h1>
          <p>{t('join.inside', { n: others.length })}</p>
        </header>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void enter(tidyName(name))
          }}
        >
          <Field
            label={t('join.yourName')}
            hint={t('join.seenAs')}
            value={name}
            maxLength={NAME_LETTERS * 4}
            autoComplete="given-name"
            enterKeyHint="go"
            onChange={(event) => setName(event.target.value)}
          />
          <Button kind="go" size="large" wide type="submit">
            {t('join.enter')}
          </Button>
          <Button size="large" wide onClick={() => void enter('')}>
            {t('join.enterUnnamed')}
          </Button>
        </form>
        <ul className={styles.facts}>
          <li>
            <Icon name="key" /> {t('join.noAccount')}
          </li>
          <li>
            <Icon name="phone" />{' '}
            {t(chip === 'private-window' ? 'connection.say.private-window' : 'join.keptFirst')}
          </li>
        </ul>
      </div>
    </main>
  )
}
