// What lies over the canvas in the page: the open note, its tools, the others' pointers, the buttons.
import type { CSSProperties, RefObject } from 'react'
import type { CanvasHandle } from '../../canvas/CanvasStage.tsx'
import type { Box } from '../../canvas/geometry.ts'
import type { Viewport } from '../../canvas/viewport.ts'
import { useMayEdit } from '../../hooks/notes.ts'
import { useOthers } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { paperStyle } from '../../ui/papers.tsx'
import type { NoteBoard } from '../declaration.ts'
import { NoteEditor } from '../note-list/NoteEditor.tsx'
import { useNoteMenu } from '../note-list/note-menu.ts'
import { useNoteWork } from '../note-work.tsx'
import { useZoneOf } from '../zones.tsx'
import type { NoteItem } from './layout.ts'
import styles from './NoteCanvas.module.css'
import type { Scene } from './use-scene.ts'

/** The note that is being written, in its place on the paper. */
export function OpenNote({ scene, place }: { scene: Scene; place: (box: Box) => CSSProperties }) {
  const { editing } = useNoteWork()
  const zoneOf = useZoneOf()
  const item = editing ? scene.byId.get(editing) : undefined
  if (item?.kind !== 'note') return null
  return (
    <div
      data-over-canvas
      className={styles.editor}
      style={{ ...place(item.box), ...paperStyle(zoneOf(item.note.born)?.paper ?? 0) }}
    >
      <NoteEditor id={item.note.id} />
    </div>
  )
}

/** Below the one chosen note: what one can do with it. */
export function ChosenNote({ board, scene, view }: { board: NoteBoard; scene: Scene; view: Viewport }) {
  const { chosen, editing, mayWrite } = useNoteWork()
  const [id] = chosen
  const item = chosen.size === 1 ? scene.byId.get(id!) : undefined
  if (item?.kind !== 'note' || editing || !mayWrite) return null
  const style = {
    left: (item.box.x - view.x) * view.zoom,
    top: (item.box.y + item.box.height - view.y) * view.zoom + 8,
  }
  return (
    <div data-over-canvas className={styles.tools} style={style}>
      <NoteTools item={item} board={board} />
    </div>
  )
}

function NoteTools({ item, board }: { item: NoteItem; board: NoteBoard }) {
  const { t } = useTranslator()
  const work = useNoteWork()
  const mayEdit = useMayEdit()(item.note)
  const menu = useNoteMenu(item.note, board, mayEdit)
  return (
    <>
      {mayEdit && (
        <Button kind="bare" size="small" icon="pencil" onClick={() => work.edit(item.note.id)}>
          {t('common.edit')}
        </Button>
      )}
      <Button kind="bare" size="small" icon="brace" onClick={() => work.makeTrend(item.note.id)}>
        {t('notes.makeTrend')}
      </Button>
      <Menu label={t('common.more')} items={menu} />
    </>
  )
}

/** Where the others point, by name. */
export function Pointers({ board, view }: { board: NoteBoard; view: Viewport }) {
  const pointers = useOthers().filter(({ pointer }) => pointer?.board === board.name)
  const { t } = useTranslator()
  return pointers.map((other) => (
    <div
      key={other.client}
      className={styles.pointer}
      data-leads={other.role === 'facilitator' || undefined}
      style={{
        transform: `translate(${(other.pointer!.x - view.x) * view.zoom}px, ${(other.pointer!.y - view.y) * view.zoom}px)`,
      }}
      aria-hidden="true"
    >
      <svg viewBox="0 0 18 20">
        <path d="M2 1l13 11-6 .8L6 18z" />
      </svg>
      <b>
        {other.name || t('common.noName')}
        {other.role === 'facilitator' && `, ${t('people.facilitates')}`}
      </b>
    </div>
  ))
}

export function ZoomButtons({ canvas, zoom }: { canvas: RefObject<CanvasHandle | null>; zoom: number }) {
  const { t } = useTranslator()
  return (
    <div data-over-canvas className={styles.zoom}>
      <IconButton icon="minus" label={t('notes.zoomOut')} onClick={() => canvas.current?.zoomBy(1 / 1.25)} />
      <span className="figures">{Math.round(zoom * 100)} %</span>
      <IconButton icon="plus" label={t('notes.zoomIn')} onClick={() => canvas.current?.zoomBy(1.25)} />
      <Button size="small" onClick={() => canvas.current?.fit()}>
        {t('notes.seeAll')}
      </Button>
    </div>
  )
}

export function NoteButtons({ onAdd }: { onAdd: () => void }) {
  const work = useNoteWork()
  const { t } = useTranslator()
  if (!work.mayWrite) return null
  return (
    <div data-over-canvas className={styles.add}>
      <Button icon="plus" onClick={onAdd}>
        {t('notes.note')} <kbd>N</kbd>
      </Button>
      {work.chosen.size > 1 && (
        <Button icon="brace" kind="go" onClick={() => work.group([...work.chosen])}>
          {t('notes.group')} <kbd>G</kbd>
        </Button>
      )}
    </div>
  )
}
