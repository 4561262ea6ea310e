import { createContext, useContext, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { isItemRef, type Block, type ItemRef, type Line } from '../../plan/tree.ts'
import type { Changes } from '../../plan/changes.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { GanttFigure } from './GanttFigure.tsx'
import { ArrangeDialog } from './ArrangeDialog.tsx'
import { ChangesList } from './ChangesList.tsx'
import { MatrixFigure } from './MatrixFigure.tsx'
import { SceneFigure } from './SceneFigure.tsx'
import '../../ui/printed.css'
import styles from './Plan.module.css'
import { TakeAway } from './TakeAway.tsx'
import { ThreadPanel } from './ThreadPanel.tsx'
import { useChanges } from './use-changes.ts'
import { usePlan, useWholeTranslator } from './use-plan.ts'

type Marks = ReadonlyMap<ItemRef, { readonly is: Changes['lines'][number]['is']; readonly word: string }>
/** Lines that are new or changed since one last read the plan. */
const MarksContext = createContext<Marks>(new Map())

/** The plan: read it, see where each line comes from, see what is missing, take it away. */
export function PlanPage() {
  const { language } = useTranslator()
  const translator = useWholeTranslator(language)
  const live = usePlan(translator)
  const { id } = useWorkshop()
  const [parameters, setParameters] = useSearchParams()
  const [areContentsOpen, setContentsOpen] = useState(false)
  const [isArranging, setArranging] = useState(false)
  const changes = useChanges(id, live?.plan)
  const marks = useMemo<Marks>(
    () =>
      new Map(
        changes?.lines.map(({ source, is }) => [
          source,
          { is, word: translator?.t(`plan.changes.${is}`) ?? '' },
        ]),
      ),
    [changes, translator],
  )
  const isReading = parameters.get('view') === 'read'
  const asked = parameters.get('thread')
  const thread = isItemRef(asked) ? asked : null
  if (!live || !translator) return null
  const { plan, snapshot } = live
  const { t } = translator
  const setParameter = (name: string, value: string | null) =>
    setParameters((before) => {
      const after = new URLSearchParams(before)
      if (value) after.set(name, value)
      else after.delete(name)
      return after
    })
  const follow = (ref: ItemRef | null) => setParameter('thread', ref)

  return (
    <div className={styles.screen} data-reading={isReading || undefined}>
      <nav
        className={styles.contents}
        data-open={areContentsOpen || undefined}
        aria-label={t('plan.contents')}
      >
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={areContentsOpen}
          onClick={() => setContentsOpen(!areContentsOpen)}
        >
          <Icon name="list" small /> {t('plan.contents')}
        </button>
        <div className={styles.foldable}>
          <h2 className={styles.contentsTitle}>{t('plan.contents')}</h2>
          <ol>
            {plan.parts.map((part) => (
              <li key={part.id}>
                <a
                  href={`#${part.id}`}
                  onClick={(event) => {
                    event.preventDefault()
                    setContentsOpen(false)
                    document.getElementById(`part-${part.id}`)?.scrollIntoView({ block: 'start' })
                  }}
                >
                  {part.title}
                </a>
              </li>
            ))}
          </ol>
          <Link href={`/w/${id}/thread`} className={styles.wholeThread}>
            <Icon name="thread" small /> {t('thread.whole')}
          </Link>
          <div className={styles.ways}>
            <Button size="small" icon="list" onClick={() => setArranging(true)}>
              {t('plan.arrange')}
            </Button>
            <Button size="small" icon="eye" onClick={() => setParameter('view', 'read')}>
              {t('plan.read')}
            </Button>
          </div>
          {changes && changes.lines.length + changes.gone > 0 && (
            <ChangesList changes={changes} translator={translator} onFollow={follow} />
          )}
          {plan.gaps.length > 0 && (
            <section className={styles.gaps} aria-label={t('plan.gaps', { n: plan.gaps.length })}>
              <h2>
                <Icon name="warning" small /> {t('plan.gaps', { n: plan.gaps.length })}
              </h2>
              <ul>
                {plan.gaps.map((gap, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two gaps may read the same
                  <li key={index}>
                    <Link href={`/w/${id}/${gap.board}${gap.item ? `?item=${gap.item}` : ''}`}>
                      {gap.text}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <TakeAway snapshot={snapshot} translator={translator} gaps={plan.gaps.length} />
        </div>
      </nav>
      {isArranging && (
        <ArrangeDialog snapshot={snapshot} translator={translator} onClose={() => setArranging(false)} />
      )}
      <div className={styles.scroll}>
        {isReading && (
          <div className={styles.leave}>
            <Button icon="close" onClick={() => setParameter('view', null)}>
              {t('plan.read.leave')}
            </Button>
          </div>
        )}
        <MarksContext value={marks}>
          <article className={styles.page} data-printed lang={plan.language}>
            <header className={styles.cover}>
              <h1 className="voice">{plan.title}</h1>
              {plan.subtitle.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </header>
            {snapshot.notes.length === 0 && <p className={styles.hint}>{t('plan.empty')}</p>}
            {plan.parts.map((part) => (
              <section key={part.id} id={`part-${part.id}`} aria-labelledby={`title-${part.id}`}>
                <h2 id={`title-${part.id}`} className={`voice ${styles.partTitle}`}>
                  {part.title}
                </h2>
                {part.blocks.map((block, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a block has no other identity than its place
                  <BlockView key={index} block={block} chosen={thread} onFollow={follow} />
                ))}
              </section>
            ))}
          </article>
        </MarksContext>
      </div>
      {thread && (
        <ThreadPanel
          key={thread}
          refOf={thread}
          snapshot={snapshot}
          translator={translator}
          onClose={() => follow(null)}
        />
      )}
    </div>
  )
}

interface ViewProps {
  readonly chosen: ItemRef | null
  readonly onFollow: (ref: ItemRef) => void
}

/** A line with a source is a button: pressing it pulls its thread. */
function LineView({ line, chosen, onFollow }: ViewProps & { line: Line }) {
  const { source } = line
  const mark = useContext(MarksContext).get(source!)
  const words = (
    <span className={line.isVoice ? 'voice' : line.isGap ? styles.gap : undefined}>
      {line.text}
      {mark && (
        <>
          {' '}
          <small className={styles.mark}>{mark.word}</small>
        </>
      )}
    </span>
  )
  // An empty cell leads nowhere: a button without a name.
  if (!source || !line.text.trim()) return words
  return (
    <button
      type="button"
      className={styles.line}
      aria-pressed={chosen === source}
      onClick={() => onFollow(source)}
    >
      {words}
    </button>
  )
}

function BlockView({ block, chosen, onFollow }: ViewProps & { block: Block }) {
  const view = { chosen, onFollow }
  switch (block.kind) {
    case 'heading': {
      const words = <LineView line={block} {...view} />
      return block.level === 2 ? (
        <h3 className={styles.second}>{words}</h3>
      ) : (
        <h4 className={`voice ${styles.third}`}>{words}</h4>
      )
    }
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <LineView line={block.line} {...view} />
        </p>
      )
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.lines.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two lines may say the same of one item
            <li key={index}>
              <LineView line={line} {...view} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <TableView block={block} {...view} />
    case 'gantt':
      return (
        <>
          <GanttFigure block={block} />
          <TableView block={block} {...view} />
        </>
      )
    case 'picture':
      return (
        <>
          <SceneFigure scene={block.scene} alt={block.alt} />
          <TableView block={block} {...view} />
        </>
      )
    case 'matrix':
      return <MatrixFigure block={block} />
  }
}

function TableView({
  block,
  ...view
}: ViewProps & { block: Pick<Extract<Block, { kind: 'table' }>, 'header' | 'rows'> }) {
  return (
    <div className={styles.tableBox} role="region" tabIndex={0} aria-label={block.header.join(', ')}>
      <table>
        <thead>
          <tr>
            {block.header.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row has no other identity than its place
            <tr key={at}>
              {row.map((line, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a cell's column is its identity
                <td key={index}>
                  <LineView line={line} {...view} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
