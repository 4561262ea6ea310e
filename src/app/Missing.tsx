import { Link } from 'wouter'
import { useTranslator } from '../i18n/react.tsx'
import styles from './Page.module.css'

export function Missing() {
  const { t } = useTranslator()
  return (
    <main className={styles.page}>
      <h1 className="voice">{t('home.notFound')}</h1>
      <Link href="/">{t('home.goHome')}</Link>
    </main>
  )
}
