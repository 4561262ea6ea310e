import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { later } from '../../kinds/later.tsx'
import type { Language } from '../../i18n/languages.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { listWorkshops, subscribeToWorkshops, type KeptWorkshop } from '../../sync/device-registry.ts'
import { createWorkshop } from '../../sync/workshops.ts'
import { Button } from '../../ui/Button.tsx'
import { addTemplate } from '../agenda/add-template.ts'
import { Icon, Mark } from '../../ui/Icon.tsx'
import { Banner } from '../../ui/notices.tsx'
import { CodeForm } from '../code/CodeForm.tsx'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { isPlainHttp, useIsOnline } from '../network.ts'
import { useLatePart } from '../use-late-part.ts'
import { useAppVersion } from '../worker/use-app-version.ts'
import { Templates, type BegunWorkshop } from './Templates.tsx'
import { WorkshopRow } from './WorkshopRow.tsx'
import styles from './Home.module.css'

const loadSample = (language: Language) =>
  import('../make-sample-workshop.ts').then((part) => part.loadSample(language))
const DropZone = later(() => import('../files/DropZone.tsx'), 'DropZone')

type Listed =
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly workshops: readonly KeptWorkshop[] }

function useKeptWorkshops(): Listed {
  const [listed, setListed] = useState<Listed>({ state: 'reading' })
  useEffect(() => {
    const read = () => {
      listWorkshops().then(
        (workshops) => setListed({ state: 'read', workshops }),
        () => setListed({ state: 'unreadable' }),
      )
    }
    read()
    return subscribeToWorkshops(read)
  }, [])
  return listed
}

/** Back to work in one press, start in one; the workshops of this device, offline too. */
export function Home() {
  const { t, language, date } = useTranslator()
  const [, navigate] = useLocation()
  const listed = useKeptWorkshops()
  const isOnline = useIsOnline()
  const version = useAppVersion()
  const [cannotKeep, setCannotKeep] = useState(false)
  const { isMissing, fetchLate } = useLatePart()

  const start = async ({ title, board, agenda }: BegunWorkshop) => {
    try {
      const kept = await createWorkshop({
        title,
        language,
        fill: (_content, stage) => agenda.forEach((session) => addTemplate(stage, session, t, undefined)),
      })
      navigate(`/w/${kept.id}/${board}`)
    } catch {
      setCannotKeep(true)
    }
  }
  const seeExample = async () => {
    const openSample = await fetchLate(() => loadSample(language))
    if (!openSample) return
    try {
      const kept = await openSample()
      navigate(`/w/${kept.id}`)
    } catch {
      setCannotKeep(true)
    }
  }
  const workshops = listed.state === 'read' ? listed.workshops : []

  return (
    <div className={styles.home}>
      <header className={styles.cover}>
        <h1 className={`voice ${styles.name}`}>
          <Mark /> Tertulia
        </h1>
        {workshops.length === 0 && <p className={`voice ${styles.sentence}`}>{t('home.sentence')}</p>}
        <div className={styles.ways}>
          <Button
            kind="go"
            size="large"
            wide
            icon="plus"
            onClick={() =>
              void start({
                title: t('home.newTitle', { date: date(Date.now()) }),
                board: 'pestel',
                agenda: [],
              })
            }
          >
            {t('home.start')}
          </Button>
          <Button size="large" wide icon="file" onClick={() => navigate('/open')}>
            {t('home.open')}
          </Button>
          <CodeForm />
        </div>
        {isMissing && (
          <p className={styles.alarm} role="status">
            {t('common.comesWithNetwork')}
          </p>
        )}
        {cannotKeep && (
          <p className={styles.alarm} role="alert">
            {t('home.cannotKeep')}
          </p>
        )}
        <div className={styles.languages}>
          <LanguageChoice />
        </div>
      </header>
      <main className={`quad ${styles.desk}`}>
        {isPlainHttp() && (
          <Banner icon="warning" tone="wait">
            {t('home.plainHttp')}
          </Banner>
        )}
        <div className={styles.sheet}>
          <div className={styles.head}>
            <h2>{t('home.mine')}</h2>
            <span className={styles.fact}>
              <Icon name={isOnline ? 'signal' : 'signal-off'} small />{' '}
              {t(isOnline ? 'home.online' : 'home.offline')}
            </span>
          </div>
          {listed.state === 'unreadable' && (
            <p className={styles.alarm} role="alert">
              {t('home.unreadable')}
            </p>
          )}
          {listed.state === 'read' && workshops.length === 0 && (
            <p className={styles.none}>{t('home.none')}</p>
          )}
          <ul className={styles.rows}>
            {workshops.map((workshop) => (
              <WorkshopRow key={workshop.id} workshop={workshop} />
            ))}
          </ul>
          <Templates onBegin={(begun) => void start(begun)} onExample={() => void seeExample()} />
        </div>
        <footer className={styles.foot}>
          <span>
            {workshops.length > 0 && (
              <>
                <Icon name="storage" small /> {t('home.kept', { n: workshops.length })}
              </>
            )}{' '}
            {version.isReadyOffline && t('home.readyOffline')}
          </span>
          {version.open ? (
            <span>
              {t('home.newVersion')}{' '}
              <Button kind="bare" size="small" onClick={version.open}>
                {t('home.openVersion')}
              </Button>
            </span>
          ) : (
            <span>{t('home.noAccount')}</span>
          )}
        </footer>
      </main>
      <DropZone />
    </div>
  )
}
