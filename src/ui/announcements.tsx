import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { Button } from './Button.tsx'
import styles from './announcements.module.css'

export interface Offer {
  readonly text: string
  readonly action: { readonly label: string; readonly onChoose: () => void }
}

interface Announcements {
  /** Spoken, not shown: what others changed, collected; never while somebody types. */
  announce(text: string): void
  /** Shown at the foot for ten seconds with one button: undo of what was just done. */
  offer(offer: Offer): void
}

const AnnouncementsContext = createContext<Announcements | null>(null)
export const OFFER_MS = 10_000
const QUIET_MS = 1_500

const isTyping = () => /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')

/** The one polite live region, and the one place where an undo is offered. */
export function AnnouncementsProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState('')
  const [offered, setOffered] = useState<Offer | null>(null)
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const announce = useCallback((text: string) => {
    waiting.current.push(text)
    const speak = () => {
      if (isTyping()) timer.current = setTimeout(speak, QUIET_MS)
      else setSpoken(waiting.current.splice(0).slice(-3).join('. '))
    }
    clearTimeout(timer.current)
    timer.current = setTimeout(speak, QUIET_MS)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!offered) return undefined
    const end = setTimeout(() => setOffered(null), OFFER_MS)
    return () => clearTimeout(end)
  }, [offered])

  const value = useMemo(() => ({ announce, offer: setOffered }), [announce])
  return (
    <AnnouncementsContext value={value}>
      {children}
      <div className="hidden-words" aria-live="polite">
        {spoken}
      </div>
      <div className={styles.place} role="status">
        {offered && (
          <div className={styles.offer}>
            <span>{offered.text}</span>
            <Button
              kind="board"
              onClick={() => {
                offered.action.onChoose()
                setOffered(null)
              }}
            >
              {offered.action.label}
            </Button>
          </div>
        )}
      </div>
    </AnnouncementsContext>
  )
}

export function useAnnouncements(): Announcements {
  const announcements = useContext(AnnouncementsContext)
  if (!announcements) throw new Error('useAnnouncements needs an AnnouncementsProvider above it')
  return announcements
}
