import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { CanvasStage, type CanvasHandle } from '../../canvas/CanvasStage.tsx'
import { useNameOf } from '../../hooks/names.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { NoteBoard, Zone } from '../declaration.ts'
import { useZoneOf } from '../zones.tsx'
import { ChosenNote, NoteButtons, OpenNote, Pointers, ZoomButtons } from './CanvasOverlay.tsx'
import type { BoardItem } from './layout.ts'
import styles from './NoteCanvas.module.css'
import { paintItem, paintZone, type PaintWords } from './painting.ts'
import { useCanvasIntents } from './use-canvas-intents.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useLook } from './use-look.ts'
import { useScene, type Scene } from './use-scene.ts'

const signs = { plus: '+', minus: '−' } as const

/** The words that stand beside the notes on the paper: whose, and from which zone. */
function usePaintWords({ wrap }: Scene): PaintWords {
  const nameOf = useNameOf()
  const zoneOf = useZoneOf()
  const { t } = useTranslator()
  return useMemo(() => {
    const zoneOfItem = (item: BoardItem) =>
      zoneOf(item.kind === 'note' ? item.note.born : item.trend.place[0])
    return {
      paperOf: (item) => zoneOfItem(item)?.paper ?? 0,
      tagOf: (item) => {
        const zone = zoneOfItem(item)
        const isHome = item.kind === 'note' && item.note.place[0] === item.note.born
        return zone && !isHome ? t(zone.tag) : ''
      },
      nameOf: (item) => (item.kind === 'note' ? nameOf(item.note.by) : ''),
      wrap,
    }
  }, [zoneOf, nameOf, t, wrap])
}

/** A note board as paper on a wall: pages, notes, braces. The list has all of it too, for those who do not see it. */
export function NoteCanvas({ board }: { board: NoteBoard }) {
  const { presence } = useWorkshop()
  const { t } = useTranslator()
  const canvas = useRef<CanvasHandle>(null)
  const look = useLook()
  const scene = useScene(board, look)
  const words = usePaintWords(scene)
  const { marked, onIntent } = useCanvasIntents(scene)
  const { addInZone } = useCanvasKeys(board, scene, canvas)

  const [parameters] = useSearchParams()
  const asked = parameters.get('item')
  useEffect(() => {
    const { byId } = scene
    const item = asked && (byId.get(asked) ?? byId.get(`trend:${asked}`) ?? byId.get(`carried:${asked}`))
    if (item) canvas.current?.reveal(item.box)
    // Only when the address asks for another item, not each time something moves.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked])

  const wordsOf = ({ letter, title, question, sign }: Zone) => ({
    letter: t(letter),
    title: t(title),
    question: t(question),
    sign: sign ? signs[sign] : '',
  })
  return (
    <div className={styles.canvas}>
      <CanvasStage
        ref={canvas}
        label={t('notes.canvas')}
        items={scene.layout.items}
        whole={scene.layout.whole}
        chosen={marked}
        onIntent={onIntent}
        onPointer={(at) => presence.show({ pointer: { board: board.name, ...at } })}
        paint={(context, item, state) => paintItem(context, item, state, look, words)}
        paintGround={(context, view) => {
          for (const zone of scene.layout.zones) {
            const declared = board.zones.find(({ id }) => id === zone.zone)!
            paintZone(context, zone, wordsOf(declared), look, view)
          }
        }}
        overlay={(place, view) => (
          <>
            <OpenNote scene={scene} place={place} />
            <ChosenNote board={board} scene={scene} view={view} />
            <Pointers board={board} view={view} />
            <ZoomButtons canvas={canvas} zoom={view.zoom} />
            <NoteButtons onAdd={addInZone} />
          </>
        )}
      />
    </div>
  )
}
