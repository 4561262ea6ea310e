import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useTranslator } from '../../i18n/react.tsx'
import { parseLink } from '../../protocol/links.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import page from '../Page.module.css'
import styles from './Files.module.css'
import { useTakeFile } from './use-take-file.ts'

/** A file from a picker, or a pasted link. */
export function OpenPage() {
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const { take, said } = useTakeFile()
  const picker = useRef<HTMLInputElement>(null)
  const [link, setLink] = useState('')
  const [linkError, setLinkError] = useState<string>()

  const openLink = () => {
    const parsed = parseLink(link)
    if (!parsed.ok) return setLinkError(t(parsed.refusal.kind === 'cut-off' ? 'join.cutOff' : 'join.badLink'))
    const { workshopId, key, secret } = parsed.value
    return navigate(`/w/${workshopId}#${key}${secret ? `.${secret}` : ''}`)
  }
  return (
    <main className={page.page}>
      <h1 className="voice">{t('files.title')}</h1>
      <div className={styles.choices}>
        <Button kind="go" size="large" icon="file" onClick={() => picker.current?.click()}>
          {t('files.choose')}
        </Button>
        <input
          ref={picker}
          type="file"
          className="hidden-words"
          aria-label={t('files.choose')}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void take(file)
            event.target.value = ''
          }}
        />
        {said && (
          <p role="alert" className={styles.said}>
            {said}
          </p>
        )}
        <form
          className={styles.choices}
          onSubmit={(event) => {
            event.preventDefault()
            openLink()
          }}
        >
          <Field
            label={t('files.link')}
            error={linkError}
            value={link}
            inputMode="url"
            autoComplete="off"
            onChange={(event) => {
              setLink(event.target.value)
              setLinkError(undefined)
            }}
          />
          <Button size="large" type="submit">
            {t('files.openLink')}
          </Button>
        </form>
      </div>
      <Link href="/">{t('home.goHome')}</Link>
    </main>
  )
}
