import { useMemo } from 'react'
import { ganttScene } from '../../plan/pictures/gantt-scene.ts'
import { sceneToSvg } from '../../plan/pictures/svg.ts'
import type { Block } from '../../plan/tree.ts'
import styles from './Plan.module.css'

/** The projects in time as the documents have them: a picture with its words. */
export function GanttFigure({ block }: { block: Extract<Block, { kind: 'gantt' }> }) {
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sceneToSvg(ganttScene(block.chart)))}`,
    [block],
  )
  return <img className={styles.gantt} src={source} alt={block.alt} />
}
