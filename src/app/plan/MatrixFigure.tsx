import { useMemo } from 'react'
import { matrixScene } from '../../plan/pictures/matrix-scene.ts'
import { sceneToSvg } from '../../plan/pictures/svg.ts'
import type { Block } from '../../plan/tree.ts'
import styles from './Plan.module.css'

/** The matrix as the documents have it: a picture with its words. */
export function MatrixFigure({ block }: { block: Extract<Block, { kind: 'matrix' }> }) {
  const source = useMemo(() => {
    const svg = sceneToSvg(matrixScene(block.cards, block.words))
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  }, [block])
  return <img className={styles.matrix} src={source} alt={block.alt} />
}
