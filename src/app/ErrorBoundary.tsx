import { Component, type ReactNode } from 'react'
import { useTranslator } from '../i18n/react.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Page.module.css'

/** A bug stops one screen, in words; documents are kept as they are written, so nothing is lost with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }
  static getDerivedStateFromError = (error: unknown) => ({ error })
  override render() {
    return this.state.error === undefined ? this.props.children : <Broken error={this.state.error} />
  }
}

function Broken({ error }: { error: unknown }) {
  const { t } = useTranslator()
  const report = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return (
    <main className={styles.page} role="alert">
      <h1 className="voice">{t('settings.error')}</h1>
      <Button kind="go" onClick={() => location.reload()}>
        {t('settings.reload')}
      </Button>
      <p>{t('settings.report')}</p>
      <pre className={styles.report}>{report}</pre>
    </main>
  )
}
