import { Link, useParams } from 'wouter'
import { useTranslator } from '../../i18n/react.tsx'
import { LanguageChoice } from '../LanguageChoice.tsx'
import page from '../Page.module.css'
import { CodeForm } from './CodeForm.tsx'

/** `/j`: who was told a code aloud. `/j/<code>` has it filled in: an address may be read aloud, too. */
export function CodePage() {
  const { code = '' } = useParams<{ code?: string }>()
  const { t } = useTranslator()
  return (
    <main className={page.page}>
      <LanguageChoice />
      <h1 className="voice">{t('join.code.title')}</h1>
      <p>{t('join.code.what')}</p>
      <CodeForm first={code} />
      <Link href="/">{t('home.goHome')}</Link>
    </main>
  )
}
