import { useEffect, useRef } from 'react'
import type { Viewport } from '../../canvas/viewport.ts'
import { useDraft } from '../../hooks/composer-draft.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { boardOfZone } from '../../workshop/ids.ts'
import { Composer } from '../note-list/Composer.tsx'
import { useZoneOf } from '../zones.tsx'
import styles from './NoteCanvas.module.css'
import type { Scene } from './use-scene.ts'
import type { Spot } from './use-note-birth.ts'

export interface ComposePanelProps {
  readonly spot: Spot
  readonly scene: Scene
  readonly view: Viewport
  readonly onClose: () => void
}

/** A note made whole, beside the place where it will lie: Add makes it, Escape closes, and what was typed waits. */
export function ComposePanel({ spot, scene, view, onClose }: ComposePanelProps) {
  const { t } = useTranslator()
  const zone = useZoneOf()(spot.zone)
  const mayWrite = useMayWriteIn()(spot.zone)
  const page = scene.layout.zones.find((each) => each.zone === spot.zone)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [spot])
  const { text } = useDraft(boardOfZone(spot.zone))
  if (!zone || !page || (!mayWrite && !text.trim())) return null
  const [x, y] = spot.at ?? [0, 0]
  const left = Math.max(8, (page.origin.x + x - view.x) * view.zoom)
  const top = Math.max(8, (page.origin.y + y - view.y) * view.zoom)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from any field inside
    <section
      data-over-canvas
      className={styles.compose}
      style={{ left: `min(${left}px, calc(100% - 428px))`, top: `min(${top}px, calc(100% - 240px))` }}
      aria-label={t('notes.newNote')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <span>{t('notes.newNote')}</span>
        <IconButton icon="close" label={t('common.close')} onClick={onClose} />
      </header>
      <Composer zone={zone} isClosed={!mayWrite} at={spot.at} ref={area} />
    </section>
  )
}
