import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { findIn } from './matches.ts'
import { useFindables, type Place } from './use-findables.ts'
import styles from './Find.module.css'

const MOST_FOUND = 30

/** To a board, a trend, a note or where somebody is, by a few letters: a combobox over a list, as keyboards know it. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const { id: workshop } = useWorkshop()
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), []) // a dialog that opens gives the focus to its first button
  const places = useFindables()
  const found = useMemo(
    () =>
      typed.trim() ? findIn(places, typed, MOST_FOUND) : places.filter(({ id }) => id.startsWith('board:')),
    [places, typed],
  )
  const current = Math.min(at, found.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  const go = (place: Place | undefined) => {
    if (!place) return
    onClose()
    navigate(`/w/${workshop}/${place.path}`)
  }
  const move = (to: number) => {
    const next = (to + found.length) % Math.max(1, found.length)
    setAt(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Dialog title={t('find.title')} closeLabel={t('common.close')} onClose={onClose}>
      <input
        ref={field}
        className={styles.typed}
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? optionId(current) : undefined}
        aria-label={t('find.title')}
        placeholder={t('find.hint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(current + 1)
          else if (event.key === 'ArrowUp') move(current - 1)
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[current])
          else return
          event.preventDefault()
        }}
      />
      <div className={styles.found} id={listId} role="listbox" aria-label={t('find.title')}>
        {found.map((place, index) => (
          <button
            type="button"
            key={place.id}
            id={optionId(index)}
            className={styles.place}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => go(place)}
            onPointerMove={() => setAt(index)}
          >
            <Icon name={place.icon} small />
            <span className={place.isVoice ? `voice ${styles.words}` : styles.words}>{place.words}</span>
            <span className={styles.where}>{place.where}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none} role="status">
          {t('find.none')}
        </p>
      )}
    </Dialog>
  )
}
