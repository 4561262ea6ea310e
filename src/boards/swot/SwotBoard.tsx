import { useCallback, useRef, useState } from 'react'
import { later } from '../../kinds/later.tsx'
import { useAreWeightsShown, useRanking } from '../../hooks/ratings.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { BoardToolbar } from '../../kinds/BoardToolbar.tsx'
import { ChooseNotes } from '../../kinds/ChooseNotes.tsx'
import { LaterNoteCanvas } from '../../kinds/note-canvas/LaterNoteCanvas.tsx'
import { NoteList } from '../../kinds/note-list/NoteList.tsx'
import { MoveDialog } from '../../kinds/MoveDialog.tsx'
import { useNoteBoardKeys } from '../../kinds/note-keys.ts'
import { NoteWorkProvider, useNoteWork } from '../../kinds/note-work.tsx'
import { useDefaultView, useView } from '../../kinds/use-view.ts'
import { Button } from '../../ui/Button.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import { swot } from './board.ts'
import { CarriedRow } from './CarriedRow.tsx'
import { quadrantOf, type Entry } from '../../kinds/swot/entries.ts'
import styles from './Swot.module.css'
import { useEntries } from '../../kinds/swot/use-entries.ts'

const Crosses = later(() => import('./Crosses.tsx'), 'Crosses')
const BringDialog = later(() => import('./BringDialog.tsx'), 'BringDialog')

const views = ['canvas', 'crosses', 'list'] as const
/** From this score on a trend is offered to SWOT by itself. */
const WEIGHTY = 6

/** SWOT: four quadrants, fed by PESTEL and by what members see; crosses come out of it. */
export function SwotBoard() {
  return (
    <NoteWorkProvider>
      <Views />
    </NoteWorkProvider>
  )
}

const isCarried = (entry: Entry): entry is Entry & { trend: NonNullable<Entry['trend']> } =>
  entry.trend !== undefined

function Views() {
  const isPocket = useIsPocket()
  const [view, setView] = useView(views, useDefaultView())
  const { t } = useTranslator()
  const entries = useEntries()
  const carried = useBoardValue('carried')
  const areShown = useAreWeightsShown()
  const ranking = useRanking()
  const work = useNoteWork()
  const [isBringing, setBringing] = useState(false)
  const composer = useRef<HTMLTextAreaElement>(null)
  useNoteBoardKeys(view, setView, composer)
  const carriedRows = useCallback(
    (zone: ZoneId) => {
      const here = entries
        .filter((entry) => isCarried(entry) && entry.quadrant === quadrantOf(zone))
        .filter(isCarried)
      return here.length > 0 ? here.map((entry) => <CarriedRow key={entry.ref} entry={entry} />) : null
    },
    [entries],
  )
  const offered = ranking.filter(
    ({ item, weight }) =>
      weight.kind === 'rated' && weight.score >= WEIGHTY && !carried.some(({ trend }) => trend === item.id),
  ).length

  return (
    <div className={styles.board}>
      <BoardToolbar
        view={view}
        onView={setView}
        views={[
          { value: 'canvas', label: t('swot.quadrants'), icon: 'canvas' },
          { value: 'crosses', label: t('swot.crosses'), icon: 'crosses' },
          { value: 'list', label: t('notes.list'), icon: 'list' },
        ]}
        end={
          work.mayWrite && (
            <>
              {areShown && offered > 0 && !isPocket && <span>{t('swot.offer', { n: offered })}</span>}
              <Button size="small" icon="brace" onClick={() => setBringing(true)}>
                {t('swot.bring')}
              </Button>
            </>
          )
        }
      >
        {view === 'list' && <ChooseNotes />}
      </BoardToolbar>
      {view === 'canvas' && <LaterNoteCanvas board={swot} />}
      {view === 'crosses' && <Crosses />}
      {view === 'list' && <NoteList board={swot} extraRows={carriedRows} composer={composer} />}
      <MoveDialog board={swot} />
      {isBringing && <BringDialog onClose={() => setBringing(false)} />}
    </div>
  )
}
