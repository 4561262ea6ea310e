import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { CanvasStage, type CanvasHandle } from '../../canvas/CanvasStage.tsx'
import type { Box } from '../../canvas/geometry.ts'
import { useFollowed, useTellWhereILook } from '../../hooks/lead.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { isZoneLocked } from '../../workshop/stage/locks.ts'
import type { NoteBoard, Zone } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import {
  ChosenItem,
  NextNotes,
  NoteButtons,
  OpenNote,
  OpenTrend,
  Pointers,
  ZoomButtons,
} from './CanvasOverlay.tsx'
import { ComposePanel } from './ComposePanel.tsx'
import styles from './NoteCanvas.module.css'
import { idOf } from './layout.ts'
import { paintItem } from './painting.ts'
import { paintZone } from './paint-zone.ts'
import { beginOf, boxInSight, sightOf } from './sight.ts'
import { useCanvasIntents } from './use-canvas-intents.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useLook } from './use-look.ts'
import { useNoteBirth } from './use-note-birth.ts'
import { usePaintWords } from './use-paint-words.ts'
import { useScene } from './use-scene.ts'

const signs = { plus: '+', minus: '−' } as const

/** A note board as paper on a wall: pages, notes, braces. The list has all of it too, for those who do not see it. */
export function NoteCanvas({ board }: { board: NoteBoard }) {
  const { presence } = useWorkshop()
  const { t } = useTranslator()
  const canvas = useRef<CanvasHandle>(null)
  const look = useLook()
  const scene = useScene(board, look)
  const words = usePaintWords(board, scene)
  const work = useNoteWork()
  const locks = useWorkshopValue('locks')
  const now = useWorkshopValue('now')
  const isPocket = useIsPocket()
  const [current, setCurrent] = useState<string | null>(null)
  const cursor = { current, setCurrent }
  const { composing, compose, begin } = useNoteBirth()
  const { marked, onIntent } = useCanvasIntents(scene, cursor, begin)
  const { addInZone, chooseHere } = useCanvasKeys(board, scene, canvas, cursor, begin)
  const backToPaper = () => canvas.current?.focus()

  const [parameters] = useSearchParams()
  const asked = parameters.get('item')
  const { byId } = scene
  const item = asked
    ? (byId.get(`trend:${asked}`) ?? byId.get(asked) ?? byId.get(`carried:${asked}`))
    : undefined
  const choose = useEffectEvent(() => {
    if (!item) return
    setCurrent(item.id)
    work.choose(item.kind === 'note' ? [item.note.id] : [])
    canvas.current?.reveal(item.box)
  })
  // Only when the address asks for another item, or it has come at last, not each time something moves.
  useEffect(() => choose(), [asked, item?.id])
  const named = work.naming ? byId.get(`trend:${work.naming}`) : undefined
  const showNamed = useEffectEvent(() => {
    if (named) canvas.current?.reveal(named.box)
  })
  useEffect(() => showNamed(), [named?.id])

  const tellWhereILook = useTellWhereILook()
  const { layout } = scene
  const tellSight = useCallback(
    (box: Box) => tellWhereILook({ sight: sightOf(layout, box) }),
    [layout, tellWhereILook],
  )
  const here = current === null ? undefined : byId.get(current)
  const pointedAt = here && idOf(here)
  useEffect(() => tellWhereILook({ item: pointedAt }), [pointedAt, tellWhereILook])
  const sight = useFollowed()?.at.sight
  const followed = useMemo(() => sight && boxInSight(layout, sight), [layout, sight])

  const wordsOf = ({ id, letter, title, question, sign }: Zone) => ({
    letter: t(letter),
    title: t(title),
    question: t(question),
    sign: sign ? signs[sign] : '',
    closed: isZoneLocked(locks, id) ? t('notes.locked') : '',
  })
  return (
    <div className={styles.canvas}>
      <CanvasStage
        ref={canvas}
        label={t('notes.canvas')}
        index={scene.index}
        whole={scene.layout.whole}
        first={item?.box ?? (isPocket ? beginOf(scene.layout, now?.zone) : undefined)}
        followed={followed}
        onSight={tellSight}
        chosen={marked}
        current={work.isChoosing && current !== null ? current : undefined}
        onSpace={chooseHere}
        onIntent={onIntent}
        onPointer={(at) => presence.show({ pointer: { board: board.name, ...at } })}
        paint={(context, item, state) => paintItem(context, item, state, look, words)}
        paintGround={(context, view, inSight) => {
          for (const zone of scene.layout.zones) {
            const declared = board.zones.find(({ id }) => id === zone.zone)!
            paintZone(context, zone, wordsOf(declared), look, view, inSight)
          }
        }}
        overlay={(place, view) => (
          <>
            <NextNotes board={board} scene={scene} place={place} zoom={view.zoom} onBegin={begin} />
            <OpenNote scene={scene} place={place} onDone={backToPaper} />
            <OpenTrend scene={scene} place={place} onDone={backToPaper} />
            <ChosenItem board={board} scene={scene} view={view} current={current} />
            <Pointers board={board} view={view} />
            <ZoomButtons canvas={canvas} zoom={view.zoom} />
            <NoteButtons
              board={board}
              onAdd={addInZone}
              onCompose={composing ? undefined : () => compose({ zone: board.zones[0]!.id })}
            />
            {composing && (
              <ComposePanel
                spot={composing}
                scene={scene}
                view={view}
                onClose={() => {
                  compose(null)
                  backToPaper()
                }}
              />
            )}
          </>
        )}
      />
    </div>
  )
}
