// Parts of a screen that are fetched when they are first shown, so that a first visit on a slow line is short.
import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useTranslator } from '../i18n/react.tsx'
import { Button } from '../ui/Button.tsx'
import { fetchPart } from '../ui/fetch-part.ts'
import styles from './later.module.css'

/** A function component, and nothing else that a module may export. */
type Part<Export> = Export extends (props: infer Props) => ReactNode ? (props: Props) => ReactNode : never

const A_MOMENT_MS = 1_000
const LONG_MS = 6_000

/** Nothing for a moment, then in words what is missing; after long also a way out, for a newer app may have come. */
function Waiting() {
  const { t } = useTranslator()
  const [wait, setWait] = useState<'moment' | 'while' | 'long'>('moment')
  useEffect(() => {
    const timers = [
      setTimeout(() => setWait('while'), A_MOMENT_MS),
      setTimeout(() => setWait('long'), LONG_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (wait === 'moment') return null
  if (wait === 'while')
    return (
      <p className={styles.waiting} role="status">
        {t('common.loading')}
      </p>
    )
  return (
    <div className={styles.waiting} role="status">
      <p>{t('common.comesWithNetwork')}</p>
      <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
    </div>
  )
}

/**
 * A component of a module that comes later. With no network it waits for one; the rest of the screen goes on.
 * @param StandIn what stands in its place meanwhile, given the same props
 */
export function later<Module, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
  StandIn: Part<Module[Name]> | (() => ReactNode) = Waiting,
): Part<Module[Name]> {
  const Late = lazy(async () => {
    const module: Module = await fetchPart(load)
    return { default: module[name] as ComponentType<object> }
  })
  const Meanwhile = StandIn as ComponentType<object>
  const Later = (props: object) => (
    <Suspense fallback={<Meanwhile {...props} />}>
      <Late {...props} />
    </Suspense>
  )
  return Later as Part<Module[Name]>
}
