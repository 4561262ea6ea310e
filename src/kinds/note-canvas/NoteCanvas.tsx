import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { CanvasStage, type CanvasHandle } from '../../canvas/CanvasStage.tsx'
import type { Intent } from '../../canvas/gestures.ts'
import { indexItems } from '../../canvas/spatial-index.ts'
import { rememberWraps } from '../../canvas/text-layout.ts'
import { useMayEdit, useNotes } from '../../hooks/notes.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useOthers, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { Menu } from '../../ui/Menu.tsx'
import { paperStyle } from '../../ui/papers.tsx'
import { moveCarried } from '../../workshop/content/carried.ts'
import { moveNotes } from '../../workshop/content/notes.ts'
import { SQUARE, type Place } from '../../workshop/content/places.ts'
import { leaveTrend, moveTrend } from '../../workshop/content/trends.ts'
import type { NoteId } from '../../workshop/ids.ts'
import type { NoteBoard } from '../declaration.ts'
import { NoteEditor } from '../note-list/NoteEditor.tsx'
import { keepDraft, readDraft } from '../../hooks/composer-draft.ts'
import { useNoteMenu } from '../note-list/note-menu.ts'
import { useNoteWork } from '../note-work.tsx'
import { useZoneOf } from '../zones.tsx'
import { layOut, placeAt, type BoardItem, type NoteItem } from './layout.ts'
import styles from './NoteCanvas.module.css'
import { noteFont, paintItem, paintZone, readLook, titleFont, type Look } from './painting.ts'

/** The look of the page, read again when the theme or the letters change. */
function useLook(): Look {
  const [look, setLook] = useState(() => readLook(document.documentElement))
  useEffect(() => {
    const observer = new MutationObserver(() => setLook(readLook(document.documentElement)))
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'data-letters'],
    })
    return () => observer.disconnect()
  }, [])
  return look
}

function useWraps(look: Look) {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d')!
    const measureIn = (font: string) => (text: string) => {
      context.font = font
      return context.measureText(text).width
    }
    return {
      wrap: rememberWraps(measureIn(noteFont(look))),
      wrapTitle: rememberWraps(measureIn(titleFont(look))),
    }
  }, [look])
}

/** A note board as paper on a wall: pages, notes, braces. The list has all of it too, for those who do not see it. */
export function NoteCanvas({ board }: { board: NoteBoard }) {
  const { content, addNotes, presence, id: workshop } = useWorkshop()
  const work = useNoteWork()
  const notes = useNotes(work.editing)
  const trends = useWorkshopValue('trends')
  const carried = useWorkshopValue('carried')
  const others = useOthers()
  const nameOf = useNameOf()
  const zoneOf = useZoneOf()
  const { t } = useTranslator()
  const mayEdit = useMayEdit()
  const look = useLook()
  const { wrap, wrapTitle } = useWraps(look)
  const canvas = useRef<CanvasHandle>(null)
  const [onto, setOnto] = useState<string | null>(null)
  const [chosenTrend, setChosenTrend] = useState<string | null>(null)
  const [parameters] = useSearchParams()
  const asked = parameters.get('item')

  const layout = useMemo(
    () =>
      layOut({
        zones: board.zones.map(({ id }) => id),
        columns: board.columns,
        notes,
        trends,
        carried: carried.flatMap(({ trend: id, place }) => {
          const trend = trends.find((each) => each.id === id)
          return trend && board.zones.some((zone) => zone.id === place[0]) ? [{ trend, place }] : []
        }),
        wrap,
        wrapTitle,
      }),
    [board, notes, trends, carried, wrap, wrapTitle],
  )
  const byId = useMemo(() => new Map(layout.items.map((item) => [item.id, item])), [layout])
  const index = useMemo(() => indexItems(layout.items), [layout])
  const chosen = useMemo(
    () => new Set<string>([...work.chosen, ...(chosenTrend ? [chosenTrend] : []), ...(onto ? [onto] : [])]),
    [work.chosen, chosenTrend, onto],
  )
  useEffect(() => {
    const item = asked && (byId.get(asked) ?? byId.get(`trend:${asked}`) ?? byId.get(`carried:${asked}`))
    if (item) canvas.current?.reveal(item.box)
    // Only when the address asks for another item, not each time something moves.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked])

  const addAt = (at: { x: number; y: number }) => {
    const place = placeAt(layout, { x: at.x - SQUARE, y: at.y - SQUARE }) ?? placeAt(layout, at)
    if (!place || !work.mayWrite) return
    const added = addNotes([{ zone: place[0], text: '', at: [place[1], place[2]] }], true)
    if (added.ok) work.edit(added.value[0]!)
  }
  const drop = (intent: Extract<Intent, { kind: 'drop' }>) => {
    const item = byId.get(intent.item)
    setOnto(null)
    if (!item || !work.mayWrite) return
    const to =
      placeAt(layout, { x: item.box.x + intent.by.x, y: item.box.y + intent.by.y }) ??
      placeAt(layout, intent.at)
    if (!to) return
    if (item.kind === 'trend') return moveTrend(content, item.trend.id, to)
    if (item.kind === 'carried') return moveCarried(content, item.trend.id, to)
    const target = targetAt(intent.at, item)
    if (target) return groupOnto(item, target)
    const together = work.chosen.has(item.note.id) ? [...work.chosen] : [item.note.id]
    const moves = new Map<NoteId, Place>()
    for (const id of together) {
      const own = byId.get(id)
      const place = own && placeAt(layout, { x: own.box.x + intent.by.x, y: own.box.y + intent.by.y })
      if (place) moves.set(id, place)
    }
    const leaving = together.filter((id) => (byId.get(id) as NoteItem | undefined)?.trend)
    if (together.length === 1 && leaving.length === 1) return leaveTrend(content, leaving, to)
    return moveNotes(content, moves)
  }
  /** The note or brace under the pointer that the dragged note would join. */
  const targetAt = (at: { x: number; y: number }, dragged: BoardItem): BoardItem | undefined =>
    index
      .within({ ...at, width: 0.1, height: 0.1 })
      .findLast(
        (item) =>
          item.id !== dragged.id &&
          item.kind !== 'carried' &&
          !(dragged.kind === 'note' && item.kind === 'trend' && item.trend.id === dragged.trend) &&
          !(item.kind === 'note' && dragged.kind === 'note' && item.trend && item.trend === dragged.trend),
      )
  const groupOnto = (item: NoteItem, target: BoardItem) => {
    if (target.kind === 'trend') return work.addToTrend(target.trend.id, [item.note.id])
    if (target.kind !== 'note') return undefined
    return target.trend
      ? work.addToTrend(target.trend, [item.note.id])
      : work.group([target.note.id, item.note.id])
  }

  const onIntent = (intent: Intent) => {
    switch (intent.kind) {
      case 'press': {
        const item = intent.item === undefined ? undefined : byId.get(intent.item)
        setChosenTrend(item?.kind === 'trend' || item?.kind === 'carried' ? item.id : null)
        if (item?.kind !== 'note') return work.choose([])
        if (intent.shift) return work.toggle(item.note.id)
        return work.choose([item.note.id])
      }
      case 'double-press': {
        const item = intent.item === undefined ? undefined : byId.get(intent.item)
        if (item?.kind === 'note') return mayEdit(item.note) ? work.edit(item.note.id) : undefined
        if (item?.kind === 'trend' && item.trend.notes.length > 0) return undefined
        return addAt(intent.at)
      }
      case 'drag': {
        const item = byId.get(intent.item)
        const target = item?.kind === 'note' ? targetAt(intent.at, item) : undefined
        return setOnto(target?.id ?? null)
      }
      case 'drop':
        return drop(intent)
      case 'marquee':
        return work.choose(
          index.within(intent.box).flatMap((item) => (item.kind === 'note' ? [item.note.id] : [])),
        )
      case 'cancel':
        return setOnto(null)
      case 'pan':
      case 'pinch':
        return undefined // the stage's own
    }
  }

  const addInZone = () => {
    const current = work.chosen.size > 0 ? byId.get([...work.chosen][0]!) : undefined
    const zone = current ? placeAt(layout, current.box)?.[0] : board.zones[0]!.id
    if (!work.mayWrite || !zone) return
    const added = addNotes([{ zone, text: '' }], true)
    if (added.ok) work.edit(added.value[0]!)
  }
  const shift = (x: number, y: number) => () => {
    const moves = new Map<NoteId, Place>()
    for (const id of work.chosen) {
      const item = byId.get(id)
      if (item?.kind === 'note')
        moves.set(id, [item.note.place[0], item.note.place[1] + x, item.note.place[2] + y])
    }
    if (work.mayWrite) moveNotes(content, moves)
  }
  const step = (dx: number, dy: number) => () => {
    const all = layout.items.filter((item): item is NoteItem => item.kind === 'note')
    const from = work.chosen.size > 0 ? byId.get([...work.chosen][0]!)?.box : undefined
    const next = from ? nearest(all, from, dx, dy) : all[0]
    if (!next) return
    work.choose([next.note.id])
    canvas.current?.reveal(next.box)
  }
  useHotkeys({
    n: addInZone,
    Enter: () => {
      const [id] = work.chosen
      const item = id && byId.get(id)
      if (item && item.kind === 'note' && mayEdit(item.note)) work.edit(item.note.id)
    },
    Escape: () => work.choose([]),
    ArrowRight: step(1, 0),
    ArrowLeft: step(-1, 0),
    ArrowDown: step(0, 1),
    ArrowUp: step(0, -1),
    'shift+ArrowRight': shift(SQUARE, 0),
    'shift+ArrowLeft': shift(-SQUARE, 0),
    'shift+ArrowDown': shift(0, SQUARE),
    'shift+ArrowUp': shift(0, -SQUARE),
  })

  const words = useMemo(() => {
    const zoneOfItem = (item: BoardItem) =>
      zoneOf(item.kind === 'note' ? item.note.born : item.trend.place[0])
    return {
      paperOf: (item: BoardItem) => zoneOfItem(item)?.paper ?? 0,
      tagOf: (item: BoardItem) => {
        const zone = zoneOfItem(item)
        const isHome = item.kind === 'note' && item.note.place[0] === item.note.born
        return zone && !isHome ? t(zone.tag) : ''
      },
      nameOf: (item: BoardItem) => (item.kind === 'note' ? nameOf(item.note.by) : ''),
      wrap,
    }
  }, [zoneOf, nameOf, t, wrap])

  const single = work.chosen.size === 1 ? byId.get([...work.chosen][0]!) : undefined
  const editing = work.editing ? byId.get(work.editing) : undefined
  const pointers = others.filter(({ pointer }) => pointer?.board === board.name)

  return (
    <div className={styles.canvas}>
      <CanvasStage
        ref={canvas}
        label={t('notes.canvas')}
        items={layout.items}
        whole={layout.whole}
        chosen={chosen}
        onIntent={onIntent}
        onPointer={(at) => presence.show({ pointer: { board: board.name, ...at } })}
        paint={(context, item, state) => paintItem(context, item, state, look, words)}
        paintGround={(context, view) => {
          for (const zone of layout.zones) {
            const declared = board.zones.find(({ id }) => id === zone.zone)!
            const sign = declared.sign === 'plus' ? '+' : declared.sign === 'minus' ? '−' : ''
            const text = {
              letter: t(declared.letter),
              title: t(declared.title),
              question: t(declared.question),
              sign,
            }
            paintZone(context, zone, text, look, view)
          }
        }}
        overlay={(place, view) => (
          <>
            {editing?.kind === 'note' && (
              <div
                data-over-canvas
                className={styles.editor}
                style={{ ...place(editing.box), ...paperStyle(zoneOf(editing.note.born)?.paper ?? 0) }}
              >
                <NoteEditor
                  id={editing.note.id}
                  onTooLong={(text) => keepDraft(workshop, `${readDraft(workshop)}\n${text}`)}
                />
              </div>
            )}
            {single?.kind === 'note' && !editing && work.mayWrite && (
              <div
                data-over-canvas
                className={styles.tools}
                style={{
                  left: (single.box.x - view.x) * view.zoom,
                  top: (single.box.y + single.box.height - view.y) * view.zoom + 8,
                }}
              >
                <NoteTools item={single} board={board} mayEdit={mayEdit(single.note)} />
              </div>
            )}
            {pointers.map((other) => (
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
            ))}
            <div data-over-canvas className={styles.zoom}>
              <IconButton
                icon="minus"
                label={t('notes.zoomOut')}
                onClick={() => canvas.current?.zoomBy(1 / 1.25)}
              />
              <span className="figures">{Math.round(view.zoom * 100)} %</span>
              <IconButton
                icon="plus"
                label={t('notes.zoomIn')}
                onClick={() => canvas.current?.zoomBy(1.25)}
              />
              <Button size="small" onClick={() => canvas.current?.fit()}>
                {t('notes.seeAll')}
              </Button>
            </div>
            {work.mayWrite && (
              <div data-over-canvas className={styles.add}>
                <Button icon="plus" onClick={addInZone}>
                  {t('notes.note')} <kbd>N</kbd>
                </Button>
                {work.chosen.size > 1 && (
                  <Button icon="brace" kind="go" onClick={() => work.group([...work.chosen])}>
                    {t('notes.group')} <kbd>G</kbd>
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      />
    </div>
  )
}

/** The next note in a direction: near, and rather straight ahead than aside. */
function nearest(
  items: readonly NoteItem[],
  from: { x: number; y: number },
  dx: number,
  dy: number,
): NoteItem | undefined {
  const ahead = items.flatMap((item) => {
    const [x, y] = [item.box.x - from.x, item.box.y - from.y]
    const forward = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    return forward > 1 ? [{ item, cost: forward + 2 * aside }] : []
  })
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.item
}

function NoteTools({ item, board, mayEdit }: { item: NoteItem; board: NoteBoard; mayEdit: boolean }) {
  const { t } = useTranslator()
  const work = useNoteWork()
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
