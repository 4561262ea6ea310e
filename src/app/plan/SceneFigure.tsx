import { useMemo } from 'react'
import type { Scene } from '../../plan/pictures/scene.ts'
import { sceneToSvg } from '../../plan/pictures/svg.ts'
import styles from './Plan.module.css'

/** A picture as the documents have it: what it says stands in words, and in the table below it. */
export function SceneFigure({ scene, alt }: { scene: Scene; alt: string }) {
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sceneToSvg(scene))}`,
    [scene],
  )
  return <img className={styles.gantt} src={source} alt={alt} />
}
