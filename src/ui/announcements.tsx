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
import { isTyping } from './typing.ts'

export interface Notice {
  readonly text: string
  /** Undo of what was just done. */
  readonly action?: { readonly label: string; readonly onChoose: () => void }
}

interface Announcements {
  /** Spoken, not shown: what others changed, collected; never while somebody types. */
  announce(text: string): void
  /** Shown at the foot for ten seconds. */
  tell(notice: Notice): void
}

const AnnouncementsContext = createContext<Announcements | null>(null)
export const NOTICE_MS = 10_000
const QUIET_MS = 1_500

/** The one polite live region, and the one place where an undo is offered. */
export function AnnouncementsProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState('')
  const [told, setTold] = useState<Notice | null>(null)
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
    if (!told) return undefined
    const end = setTimeout(() => setTold(null), NOTICE_MS)
    return () => clearTimeout(end)
  }, [told])

  const value = useMemo(() => ({ announce, tell: setTold }), [announce])
  return (
    <AnnouncementsContext value={value}>
      {children}
      <div className="hidden-words" aria-live="polite">
        {spoken}
      </div>
      <div className={styles.place} role="status">
        {told && (
          <div className={styles.notice}>
            <span>{told.text}</span>
            {told.action && (
              <Button
                kind="board"
                onClick={() => {
                  told.action?.onChoose()
                  setTold(null)
                }}
              >
                {told.action.label}
              </Button>
            )}
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
