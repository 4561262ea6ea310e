import { useMemo } from 'react'
import { matrixSvg } from '../../plan/matrix-svg.ts'
import type { Block } from '../../plan/tree.ts'
import styles from './Plan.module.css'

/** The matrix as the documents have it: a picture with its words. */
export function MatrixFigure({ block }: { block: Extract<Block, { kind: 'matrix' }> }) {
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(matrixSvg(block.cards, block.words))}`,
    [block],
  )
  return <img className={styles.matrix} src={source} alt={block.alt} />
}
