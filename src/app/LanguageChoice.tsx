import { languageNames, languages } from '../i18n/languages.ts'
import { useTranslator } from '../i18n/react.tsx'
import { useSettings } from './settings-context.tsx'
import styles from './LanguageChoice.module.css'

/** The three languages by their own names. */
export function LanguageChoice() {
  const { settings, change } = useSettings()
  const { t } = useTranslator()
  return (
    <nav className={styles.languages} aria-label={t('home.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={settings.language === language}
          onClick={() => change({ language })}
        >
          {languageNames[language]}
        </button>
      ))}
    </nav>
  )
}
