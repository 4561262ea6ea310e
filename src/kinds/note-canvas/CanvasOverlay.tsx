// What lies over the canvas in the page: the open note, its tools, the others' pointers, the buttons.
import type { CSSProperties, RefObject } from 'react'
import type { CanvasHandle } from '../../canvas/CanvasStage.tsx'
import type { Box } from '../../canvas/geometry.ts'
import type { Viewport } from '../../canvas/viewport.ts'
import { useDraft } from '../../hooks/composer-draft.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useMayEdit } from '../../hooks/notes.ts'
import { useOthers } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { paperStyle } from '../../ui/papers.tsx'
import { NOTE_MIN_HEIGHT, NOTE_WIDTH } from '../../workshop/content/places.ts'
import type { NoteBoard } from '../declaration.ts'
import { useCarriedMenu, useOpenTrend } from '../carried-menu.ts'
import { NoteEditor } from '../note-list/NoteEditor.tsx'
import { useNoteMenu } from '../note-list/note-menu.ts'
import { PrivateEditor } from '../note-list/PrivateNote.tsx'
import { usePrivateMenu } from '../note-list/private-menu.ts'
import { shorten } from '../note-list/shorten.ts'
import { useTrendMenu } from '../note-list/trend-menu.ts'
import { TrendName } from '../note-list/TrendName.tsx'
import { useNoteWork } from '../note-work.tsx'
import { useThreadItem, withThread } from '../thread.ts'
import { useZoneOf } from '../zones.tsx'
import type { BoardItem, CarriedItem, NoteItem, PrivateItem, TrendItem } from './layout.ts'
import styles from './NoteCanvas.module.css'
import type { Spot } from './use-note-birth.ts'
import type { Scene } from './use-scene.ts'

type ToPlace = (box: Box) => CSSProperties

/** Smaller than this on screen nobody hits it, and one sees the board from afar. */
const LEAST_ZOOM = 0.35

/** The dashed place at the end of each page: a press makes a note there. Not where one may not write. */
export function NextNotes({
  board,
  scene,
  place,
  zoom,
  onBegin,
}: {
  board: NoteBoard
  scene: Scene
  place: ToPlace
  zoom: number
  onBegin: (spot: Spot) => void
}) {
  const mayWriteIn = useMayWriteIn()
  const { t } = useTranslator()
  if (zoom < LEAST_ZOOM) return null
  return scene.layout.zones.flatMap(({ zone, origin, next, notes }) => {
    const declared = board.zones.find(({ id }) => id === zone)
    if (!declared || !mayWriteIn(zone)) return []
    const box = { x: origin.x + next.x, y: origin.y + next.y, width: NOTE_WIDTH, height: NOTE_MIN_HEIGHT }
    return [
      <button
        key={zone}
        type="button"
        data-over-canvas
        className={styles.next}
        style={place(box)}
        aria-label={[t('notes.newIn', { zone: t(declared.title) }), notes === 0 && t('notes.oneFact')]
          .filter(Boolean)
          .join('. ')}
        onClick={() => onBegin({ zone, at: [next.x, next.y] })}
      >
        <Icon name="plus" small /> {t(notes === 0 ? 'notes.oneFact' : 'notes.newNote')}
      </button>,
    ]
  })
}

/** The note that is being written, in its place on the paper. */
export function OpenNote({ scene, place, onDone }: { scene: Scene; place: ToPlace; onDone: () => void }) {
  const { editing } = useNoteWork()
  const zoneOf = useZoneOf()
  const item = editing ? (scene.byId.get(editing) ?? scene.byId.get(`private:${editing}`)) : undefined
  if (item?.kind !== 'note' && item?.kind !== 'private') return null
  const isPrivate = item.kind === 'private'
  return (
    <div
      data-over-canvas
      data-private={isPrivate || undefined}
      className={styles.editor}
      style={{ ...place(item.box), ...paperStyle(zoneOf(item.note.born)?.paper ?? 0) }}
    >
      {isPrivate ? (
        <PrivateEditor note={item.note} onDone={onDone} />
      ) : (
        <NoteEditor id={item.note.id} onDone={onDone} />
      )}
    </div>
  )
}

/** The name of a trend that is being typed, over its brace. */
export function OpenTrend({ scene, place, onDone }: { scene: Scene; place: ToPlace; onDone: () => void }) {
  const { naming } = useNoteWork()
  const item = naming ? scene.byId.get(`trend:${naming}`) : undefined
  if (item?.kind !== 'trend') return null
  const { box, titleHeight } = item
  const at = { x: box.x + 12, y: box.y - 4, width: box.width - 12, height: titleHeight }
  return (
    <div data-over-canvas className={styles.name} style={place(at)}>
      <TrendName trend={item.trend} onDone={onDone} />
    </div>
  )
}

/** Beside the one chosen item: what one can do with it. */
export function ChosenItem({
  board,
  scene,
  view,
  current,
}: {
  board: NoteBoard
  scene: Scene
  view: Viewport
  current: string | null
}) {
  const { chosen, editing, naming } = useNoteWork()
  const [only] = chosen
  const id = chosen.size === 1 ? only! : chosen.size === 0 ? current : null
  const item = id === null ? undefined : scene.byId.get(id)
  if (!item || editing || naming) return null
  // Below a note; above a trend, whose notes may reach far down.
  const edge = item.kind === 'trend' ? item.box.y : item.box.y + item.box.height
  const style = {
    left: (item.box.x - view.x) * view.zoom,
    top: Math.max(8, (edge - view.y) * view.zoom + (item.kind === 'trend' ? -58 : 8)),
  }
  return (
    <div data-over-canvas className={styles.tools} style={style}>
      <Tools item={item} board={board} />
    </div>
  )
}

function Tools({ item, board }: { item: BoardItem; board: NoteBoard }) {
  switch (item.kind) {
    case 'note':
      return <NoteTools item={item} board={board} />
    case 'private':
      return <PrivateTools item={item} />
    case 'trend':
      return <TrendTools item={item} />
    case 'carried':
      return <CarriedTools item={item} board={board} />
  }
}

function NoteTools({ item, board }: { item: NoteItem; board: NoteBoard }) {
  const { t } = useTranslator()
  const work = useNoteWork()
  const mayEdit = useMayEdit(item.note)
  const menu = useNoteMenu(item.note, board, mayEdit)
  const thread = useThreadItem()(`n:${item.note.id}`)
  if (menu.length === 0) return <ReadOnlyTools thread={thread} />
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
      <Menu label={t('common.more')} items={withThread(menu, thread)} />
    </>
  )
}

/** Of what one may only read: where it leads, and where one could write else, that it is closed. */
function ReadOnlyTools({ thread }: { thread: MenuItem }) {
  const { t } = useTranslator()
  const { mayWrite } = useNoteWork()
  return (
    <>
      {mayWrite && <span>{t('notes.locked')}</span>}
      <Button kind="bare" size="small" icon="thread" onClick={thread.onChoose}>
        {thread.label}
      </Button>
    </>
  )
}

function PrivateTools({ item }: { item: PrivateItem }) {
  const { t } = useTranslator()
  const work = useNoteWork()
  const menu = usePrivateMenu(item.note)
  return (
    <>
      <Button kind="bare" size="small" icon="pencil" onClick={() => work.edit(item.note.id)}>
        {t('common.edit')}
      </Button>
      <Menu label={t('common.more')} items={menu} />
    </>
  )
}

function TrendTools({ item: { trend } }: { item: TrendItem }) {
  const { t } = useTranslator()
  const work = useNoteWork()
  const menu = useTrendMenu(trend)
  const thread = useThreadItem()(`t:${trend.id}`)
  if (menu.length === 0) return <ReadOnlyTools thread={thread} />
  return (
    <>
      <Button kind="bare" size="small" icon="pencil" onClick={() => work.name(trend.id)}>
        {t('notes.rename')}
      </Button>
      <Menu label={t('notes.menu', { text: shorten(trend.title) })} items={withThread(menu, thread)} />
    </>
  )
}

function CarriedTools({ item, board }: { item: CarriedItem; board: NoteBoard }) {
  const { t } = useTranslator()
  const openTrend = useOpenTrend()
  const menu = useCarriedMenu(item.trend, item.place[0], board)
  const thread = useThreadItem()(`e:${item.trend.id}`)
  return (
    <>
      <Button kind="bare" size="small" icon="thread" onClick={() => openTrend(item.trend)}>
        {t('swot.openTrend')}
      </Button>
      <Menu label={t('common.more')} items={withThread(menu, thread)} />
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

export function NoteButtons({
  board,
  onAdd,
  onCompose,
}: {
  board: NoteBoard
  onAdd: () => void
  onCompose?: (() => void) | undefined
}) {
  const work = useNoteWork()
  const { text } = useDraft(board.name)
  const { t } = useTranslator()
  if (!work.mayWrite) return null
  return (
    <div data-over-canvas className={styles.add}>
      <Button icon="plus" onClick={onAdd}>
        {t('notes.note')} <kbd>N</kbd>
      </Button>
      {onCompose && text !== '' && (
        <Button icon="pencil" onClick={onCompose}>
          {t('notes.waiting')}
        </Button>
      )}
      {work.chosen.size > 1 && (
        <Button icon="brace" kind="go" onClick={() => work.group([...work.chosen])}>
          {t('notes.group')} <kbd>G</kbd>
        </Button>
      )}
    </div>
  )
}
